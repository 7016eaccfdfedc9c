// Ids: integers stay words, other text stays bytes.

import { isUtf8 } from 'node:buffer';
import type { Column } from '../../../table.ts';
import { IdBuilder } from '../../columns/id-builder.ts';
import { absent } from '../../columns/missing.ts';
import { integerText, unsignedText } from '../../integer-text.ts';
import { type Batch, endOf, type FixedBatch, startOf, viewOf } from '../batch.ts';
import { corrupt, ParquetFault } from '../fault.ts';
import { type Leaf, physical } from '../schema.ts';
import { type ToText, textOf } from '../text-values.ts';
import type { Sink, Spread } from './sink.ts';

const encoder = new TextEncoder();

const slices = (texts: readonly Uint8Array[]): Batch => {
  const starts = new Uint32Array(texts.length);
  const ends = new Uint32Array(texts.length);
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0));
  let at = 0;
  for (const [i, text] of texts.entries()) {
    starts[i] = at;
    bytes.set(text, at);
    at += text.length;
    ends[i] = at;
  }
  return { kind: 'slices', bytes, starts, ends, count: texts.length };
};

/** A batch put into words, or, where its bytes are the text, a copy: those of a page are used again. */
const worded = (batch: Batch, toText: ToText | null): Batch =>
  slices(
    Array.from({ length: batch.count }, (_, i) =>
      toText === null
        ? batch.bytes.subarray(startOf(batch, i), endOf(batch, i))
        : encoder.encode(toText(batch, i)),
    ),
  );

export class IdSink implements Sink {
  private readonly builder = new IdBuilder();
  private readonly toText: ToText | null;
  private readonly integer: { signed: boolean; width: number } | null;
  /** The dictionary as text; of integers only when it must be. */
  private lookup: Batch | null = null;
  private words = new Int32Array(0);

  constructor(leaf: Leaf) {
    this.toText = textOf(leaf);
    const whole =
      leaf.meaning.kind === 'integer' && (leaf.type === physical.int32 || leaf.type === physical.int64);
    this.integer =
      whole && leaf.meaning.kind === 'integer' ? { signed: leaf.meaning.signed, width: leaf.width } : null;
    if (this.integer === null) this.builder.turnToBytes(0);
  }

  reserve(capacity: number): void {
    this.builder.reserve(capacity);
  }

  dictionary(batch: Batch): void {
    if (this.integer === null || batch.kind !== 'fixed') {
      this.lookup = worded(batch, this.toText);
      return;
    }
    this.lookup = null;
    this.words = new Int32Array(batch.count * 2);
    this.putWords(batch, this.words, 0);
  }

  plain(batch: Batch, row: number): void {
    if (this.asWords(batch, row)) return;
    this.builder.turnToBytes(row);
    const text = this.toText === null ? batch : worded(batch, this.toText);
    this.checked(row, text.count, () => {
      for (let i = 0; i < text.count; i++)
        this.builder.putBytes(row + i, text.bytes, startOf(text, i), endOf(text, i));
    });
  }

  coded(codes: Uint32Array, row: number): void {
    if (this.integer !== null && this.builder.bytes === null && !this.beyond(this.words)) {
      const { words } = this.builder;
      const from = this.words;
      for (let i = 0; i < codes.length; i++) {
        const code = codes[i] ?? 0;
        words[2 * (row + i)] = from[2 * code] ?? 0;
        words[2 * (row + i) + 1] = from[2 * code + 1] ?? 0;
      }
      return;
    }
    this.builder.turnToBytes(row);
    this.lookup ??= this.wordsAsText();
    const text = this.lookup;
    this.checked(row, codes.length, () => {
      for (let i = 0; i < codes.length; i++) {
        const code = codes[i] ?? 0;
        this.builder.putBytes(row + i, text.bytes, startOf(text, code), endOf(text, code));
      }
    });
  }

  spread({ defined, present, row }: Spread): void {
    const { words, ends, bytes, missing } = this.builder;
    let from = present;
    for (let i = defined.length - 1; i >= 0; i--) {
      const there = defined[i] === 1;
      if (!there) missing.mark(row + i, absent);
      if (bytes === null) {
        if (there) from--;
        words[2 * (row + i)] = there ? (words[2 * (row + from)] ?? 0) : 0;
        words[2 * (row + i) + 1] = there ? (words[2 * (row + from) + 1] ?? 0) : 0;
      } else {
        // The end of a row is that of the last value up to it.
        ends[row + i + 1] = ends[row + from] ?? 0;
        if (there) from--;
      }
    }
  }

  finish(rows: number): Column {
    return this.builder.finish(rows);
  }

  private wordsAsText(): Batch {
    const { words } = this;
    const text = this.integer?.signed === false ? unsignedText : integerText;
    return slices(
      Array.from({ length: words.length / 2 }, (_, i) =>
        encoder.encode(text(words[2 * i] ?? 0, words[2 * i + 1] ?? 0)),
      ),
    );
  }

  private asWords(batch: Batch, row: number): boolean {
    if (this.integer === null || this.builder.bytes !== null || batch.kind !== 'fixed') return false;
    if (this.unsignedBeyond(batch)) return false;
    this.putWords(batch, this.builder.words, row);
    return true;
  }

  private putWords(batch: FixedBatch, words: Int32Array, row: number): void {
    if (batch.width === 8) {
      const size = batch.count * 8;
      new Uint8Array(words.buffer, words.byteOffset + row * 8, size).set(
        batch.bytes.subarray(batch.at, batch.at + size),
      );
      return;
    }
    const view = viewOf(batch);
    const signed = this.integer?.signed ?? true;
    for (let i = 0; i < batch.count; i++) {
      const value = view.getInt32(i * 4, true);
      words[2 * (row + i)] = value;
      words[2 * (row + i) + 1] = signed ? value >> 31 : 0;
    }
  }

  /** Unsigned integers from 2^63 on have no signed words. */
  private unsignedBeyond(batch: Batch): boolean {
    if (this.integer?.signed !== false || this.integer.width !== 8 || batch.kind !== 'fixed') return false;
    const view = viewOf(batch);
    for (let i = 0; i < batch.count; i++) if (view.getInt32(i * 8 + 4, true) < 0) return true;
    return false;
  }

  private beyond(words: Int32Array): boolean {
    if (this.integer?.signed !== false || this.integer.width !== 8) return false;
    for (let i = 1; i < words.length; i += 2) if ((words[i] ?? 0) < 0) return true;
    return false;
  }

  /** Values are UTF-8 each when all of them together are and none starts within a character. */
  private checked(row: number, count: number, put: () => void): void {
    put();
    const { ends, bytes } = this.builder;
    if (bytes === null) throw corrupt('ids are no text');
    const start = ends[row] ?? 0;
    const upTo = ends[row + count] ?? 0;
    let fine = isUtf8(bytes.subarray(start, upTo));
    for (let i = 0; fine && i < count; i++) {
      const at = ends[row + i] ?? 0;
      if (at < upTo && ((bytes[at] ?? 0) & 0xc0) === 0x80) fine = false;
    }
    if (!fine) throw new ParquetFault('not-utf8', 'an id is not UTF-8 text');
  }
}
