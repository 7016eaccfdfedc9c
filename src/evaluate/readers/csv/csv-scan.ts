// The scanner's loop over fields. A record is read into row `row` of the builders; nothing of it counts before the
// caller raises `row`, so a record that the window cuts off is simply read again.

import { latin1, utf8 } from '../bytes-text.ts';
import type { CodedBuilder } from '../columns/coded-builder.ts';
import type { IdBuilder } from '../columns/id-builder.ts';
import { reported } from '../columns/missing.ts';
import type { NumberBuilder } from '../columns/number-builder.ts';
import { DecimalReader } from '../decimal.ts';
import { type Window, windowOver } from '../window.ts';
import { type Field, outcome } from './csv-field.ts';

const lineFeed = 10;
const carriageReturn = 13;
const comma = 44;
const quote = 34;
const minus = 45;
const zero = 48;

interface NumberField {
  readonly builder: NumberBuilder;
  readonly column: number;
}

export class CsvScan {
  window: Window = windowOver(new Uint8Array(0));
  end = 0;
  ended = false;
  row = 0;
  /** Line breaks inside quotes of the record last read. */
  lineBreaks = 0;
  /** Columns of the record last read whose text is not a number, with that text. */
  readonly notNumbers: { column: number; text: string }[] = [];
  private readonly fields: readonly Field[];
  private readonly decimal = new DecimalReader();
  private scratch = new Uint8Array(256);

  constructor(fields: readonly Field[]) {
    this.fields = fields;
  }

  /** Where the next record starts, or an `outcome`. */
  record(start: number): number {
    const { end, fields } = this;
    const { bytes } = this.window;
    const last = fields.length - 1;
    this.lineBreaks = 0;
    this.notNumbers.length = 0;
    let p = start;
    for (let column = 0; column <= last; column++) {
      const field = fields[column];
      if (field === undefined) return outcome.ragged;
      if (bytes[p] === quote) p = this.quoted(p, field, column);
      else {
        switch (field.kind) {
          case 'skip':
            p = this.skip(p);
            break;
          case 'number':
            p = this.number(p, field.builder, column);
            break;
          case 'coded':
            p = this.coded(p, field.builder);
            break;
          case 'id':
            p = this.id(p, field.builder);
            break;
        }
      }
      if (p < 0) return p;
      if (bytes[p] === comma) {
        if (column === last) return outcome.ragged;
      } else {
        if (p === end && !this.ended) return outcome.incomplete;
        if (column < last) return outcome.ragged;
      }
      p++;
    }
    return p;
  }

  private skip(start: number): number {
    const { bytes } = this.window;
    let p = start;
    let character = bytes[p] ?? lineFeed;
    while (character !== comma && character !== lineFeed) character = bytes[++p] ?? lineFeed;
    return p;
  }

  private number(start: number, builder: NumberBuilder, column: number): number {
    const { decimal } = this;
    const { bytes } = this.window;
    const p = decimal.read(bytes, start);
    if (p > 0) {
      const character = bytes[p];
      if (character === comma || character === lineFeed) {
        builder.put(this.row, decimal.value);
        return p;
      }
      if (character === carriageReturn && bytes[p + 1] === lineFeed) {
        builder.put(this.row, decimal.value);
        return p + 1;
      }
    }
    const upTo = this.skip(start);
    if (upTo !== this.end || this.ended)
      this.numberText(bytes, start, this.trimmed(start, upTo), { builder, column });
    return upTo;
  }

  /** A field that is not a number as it stands, or was in quotes. */
  private numberText(from: Uint8Array, start: number, end: number, into: NumberField): void {
    const { builder, column } = into;
    if (start === end) {
      builder.skip(this.row);
      return;
    }
    const copy = new Uint8Array(end - start + 1);
    copy.set(from.subarray(start, end));
    if (this.decimal.read(copy, 0) === end - start) {
      builder.put(this.row, this.decimal.value);
      return;
    }
    builder.skip(this.row, reported);
    this.notNumbers.push({ column, text: utf8(copy, 0, end - start) });
  }

  private coded(start: number, builder: CodedBuilder): number {
    const p = this.skip(start);
    // A value that may go on after the window must not become an entry.
    if (p === this.end && !this.ended) return p;
    const upTo = this.trimmed(start, p);
    if (upTo === start) builder.skip(this.row);
    else builder.put(this.row, builder.codeIn(this.window, start, upTo));
    return p;
  }

  private id(start: number, builder: IdBuilder): number {
    const { bytes } = this.window;
    let p = start;
    if (builder.bytes === null) {
      let character = bytes[p] ?? lineFeed;
      const negative = character === minus;
      if (negative) character = bytes[++p] ?? lineFeed;
      const first = p;
      let value = 0;
      while (character >= zero && character <= 57) {
        value = value * 10 + (character - zero);
        character = bytes[++p] ?? lineFeed;
      }
      const canonical =
        p - first > 0 && p - first <= 15 && (bytes[first] !== zero || (p - first === 1 && !negative));
      const closing = character === carriageReturn && bytes[p + 1] === lineFeed ? p + 1 : p;
      if (canonical && (bytes[closing] === comma || bytes[closing] === lineFeed)) {
        builder.putInteger(this.row, negative ? -value : value);
        return closing;
      }
    }
    p = this.skip(p);
    if (p === this.end && !this.ended) return p;
    this.idText(bytes, start, this.trimmed(start, p), builder);
    return p;
  }

  private idText(from: Uint8Array, start: number, end: number, builder: IdBuilder): void {
    if (start === end) builder.skip(this.row);
    else builder.putBytes(this.row, from, start, end);
  }

  /** Without the CR of a CRLF at `end`. */
  private trimmed(start: number, end: number): number {
    const { bytes } = this.window;
    const crlf = bytes[end] === lineFeed && end > start && bytes[end - 1] === carriageReturn;
    return crlf ? end - 1 : end;
  }

  private quoted(start: number, field: Field, column: number): number {
    const { end } = this;
    const { bytes } = this.window;
    let p = start + 1;
    let escapes = 0;
    for (; ; p++) {
      if (p >= end) return this.ended ? outcome.unterminated : outcome.incomplete;
      const character = bytes[p];
      if (character === lineFeed) this.lineBreaks++;
      else if (character === quote) {
        if (p + 1 >= end || bytes[p + 1] !== quote) break;
        escapes++;
        p++;
      }
    }
    if (p + 1 >= end && !this.ended) return outcome.incomplete;
    const closing = bytes[p + 1] === carriageReturn ? p + 2 : p + 1;
    if (closing >= end && !this.ended) return outcome.incomplete;
    if (closing < end && bytes[closing] !== comma && bytes[closing] !== lineFeed) return outcome.afterQuote;
    if (closing !== p + 1 && bytes[closing] === comma) return outcome.afterQuote;
    if (escapes === 0) this.take(bytes, start + 1, p, { field, column });
    else this.take(this.scratch, 0, this.unescape(start + 1, p), { field, column });
    return Math.min(closing, end);
  }

  private unescape(start: number, end: number): number {
    const { bytes } = this.window;
    if (this.scratch.length < end - start) this.scratch = new Uint8Array((end - start) * 2);
    const { scratch } = this;
    let length = 0;
    for (let p = start; p < end; p++) {
      const character = bytes[p] ?? 0;
      scratch[length++] = character;
      if (character === quote) p++;
    }
    return length;
  }

  private take(from: Uint8Array, start: number, end: number, at: { field: Field; column: number }): void {
    const { field, column } = at;
    switch (field.kind) {
      case 'skip':
        return;
      case 'number':
        this.numberText(from, start, end, { builder: field.builder, column });
        return;
      case 'coded':
        if (start === end) field.builder.skip(this.row);
        else field.builder.put(this.row, field.builder.code(from, start, end));
        return;
      case 'id':
        this.quotedId(from, start, end, field.builder);
        return;
    }
  }

  /** Writers that quote everything quote integers too. */
  private quotedId(from: Uint8Array, start: number, end: number, builder: IdBuilder): void {
    const text = builder.bytes === null && end - start <= 15 ? latin1(from, start, end) : '';
    if (/^(?:0|-?[1-9]\d*)$/.test(text)) builder.putInteger(this.row, Number(text));
    else this.idText(from, start, end, builder);
  }
}
