// Text and labels. Values that are no text are told apart by their stored bytes first, and put into words once each.

import { isUtf8 } from 'node:buffer';
import type { Column } from '../../../table.ts';
import { CodedBuilder, tags } from '../../columns/coded-builder.ts';
import { hashBytes, Intern } from '../../intern.ts';
import { type Batch, endOf, startOf } from '../batch.ts';
import { ParquetFault } from '../fault.ts';
import type { Leaf } from '../schema.ts';
import { type ToText, textOf } from '../text-values.ts';
import type { Sink, Spread } from './sink.ts';

const encoder = new TextEncoder();

const tagFor = ({ meaning }: Leaf): number => {
  switch (meaning.kind) {
    case 'boolean':
      return tags.boolean;
    case 'integer':
    case 'decimal':
    case 'float':
    case 'half':
      return tags.number;
    case 'text':
    case 'uuid':
    case 'date':
    case 'timestamp':
    case 'null':
      return tags.text;
  }
};

export class CodedSink implements Sink {
  private readonly builder: CodedBuilder;
  private readonly toText: ToText | null;
  private readonly tag: number;
  private readonly stored = new Intern();
  private readonly storedCodes: number[] = [];
  private lookup = new Uint32Array(0);

  constructor(leaf: Leaf, label: boolean) {
    this.builder = new CodedBuilder(label);
    this.toText = textOf(leaf);
    this.tag = this.builder.tagOf(tagFor(leaf));
  }

  reserve(capacity: number): void {
    this.builder.reserve(capacity);
  }

  dictionary(batch: Batch): void {
    this.lookup = new Uint32Array(batch.count);
    for (let i = 0; i < batch.count; i++) this.lookup[i] = this.code(batch, i);
    this.builder.fit();
  }

  plain(batch: Batch, row: number): void {
    for (let i = 0; i < batch.count; i++) this.builder.put(row + i, this.code(batch, i));
  }

  coded(codes: Uint32Array, row: number): void {
    const { lookup } = this;
    const out = this.builder.codes.subarray(row, row + codes.length);
    for (let i = 0; i < out.length; i++) out[i] = lookup[codes[i] ?? 0] ?? 0;
  }

  spread({ defined, present, row }: Spread): void {
    const { codes, missing } = this.builder;
    for (let i = defined.length - 1, from = present; i >= 0; i--) {
      codes[row + i] = defined[i] === 1 ? (codes[row + --from] ?? 0) : missing;
    }
  }

  finish(rows: number): Column {
    return this.builder.finish(rows);
  }

  private code(batch: Batch, i: number): number {
    return this.toText === null
      ? this.entry(batch.bytes, startOf(batch, i), endOf(batch, i))
      : this.other(batch, i, this.toText);
  }

  private entry(bytes: Uint8Array, start: number, end: number): number {
    const { entries } = this.builder;
    const before = entries.size;
    const code = this.builder.code(bytes, start, end, this.tag);
    if (entries.size > before && !isUtf8(bytes.subarray(start, end))) {
      throw new ParquetFault('not-utf8', 'a value is not UTF-8 text');
    }
    return code;
  }

  private other(batch: Batch, i: number, toText: ToText): number {
    const start = startOf(batch, i);
    const end = endOf(batch, i);
    const stored = this.stored.code(batch.bytes, start, end, hashBytes(batch.bytes, start, end));
    let code = this.storedCodes[stored];
    if (code === undefined) {
      const text = encoder.encode(toText(batch, i));
      code = this.entry(text, 0, text.length);
      this.storedCodes[stored] = code;
    }
    return code;
  }
}
