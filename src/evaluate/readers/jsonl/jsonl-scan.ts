// One line of a JSONL file into row `row` of the builders.

import { latin1, utf8 } from '../bytes-text.ts';
import type { Builder } from '../columns/builder.ts';
import { CodedBuilder, tags } from '../columns/coded-builder.ts';
import { IdBuilder } from '../columns/id-builder.ts';
import { reported } from '../columns/missing.ts';
import { NumberBuilder } from '../columns/number-builder.ts';
import { DecimalReader } from '../decimal.ts';
import { hashBytes } from '../intern.ts';
import { JsonKeys } from './json-keys.ts';
import { afterBlanks, JsonSkip, literalEnd, numberEnd } from './json-skip.ts';
import { JsonString } from './json-string.ts';

const quote = 34;
const comma = 44;
const colon = 58;
const minus = 45;
const zero = 48;
const openBrace = 123;
const closeBrace = 125;
const lineFeed = 10;

export interface WrongType {
  readonly column: number;
  readonly found: 'a string' | 'a boolean' | 'an object' | 'an array';
}

export class JsonlScan {
  row = 0;
  readonly wrong: WrongType[] = [];
  readonly skip: JsonSkip;
  private bytes: Uint8Array = new Uint8Array(0);
  private readonly builders: readonly Builder[];
  private readonly keys: JsonKeys;
  private readonly string = new JsonString();
  private readonly decimal = new DecimalReader();
  /** Number of the object in which a column last had a value. */
  private readonly filled: Float64Array;

  constructor(names: readonly string[], builders: readonly Builder[]) {
    this.builders = builders;
    this.keys = new JsonKeys(names);
    this.skip = new JsonSkip(this.keys);
    this.filled = new Float64Array(names.length);
  }

  over(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.skip.bytes = bytes;
  }

  /** Whether any row had this column's key. */
  seen(column: number): boolean {
    return this.filled[column] !== 0;
  }

  /** Top-level keys that rows had. */
  names(): readonly string[] {
    return this.keys.topLevelNames();
  }

  /** Position of the line feed, or -1 with `skip.fault` set. `start` is at something that is no blank. */
  line(start: number): number {
    this.skip.fault = null;
    this.wrong.length = 0;
    this.keys.trim();
    const { bytes } = this;
    if (bytes[start] !== openBrace) return this.notAnObject(start);
    const end = this.object(start + 1);
    if (end < 0) return end;
    const p = afterBlanks(bytes, end);
    return bytes[p] === lineFeed ? p : this.skip.syntax(p, 'the end of the line after the object');
  }

  private notAnObject(start: number): number {
    const end = this.skip.value(start, 1);
    if (end < 0 || this.bytes[afterBlanks(this.bytes, end)] !== lineFeed) {
      return this.skip.syntax(start, 'a JSON object');
    }
    return this.skip.fail({
      code: 'jsonl-not-an-object',
      message: 'the line is JSON but no object',
      at: start,
    });
  }

  private object(start: number): number {
    const { bytes, keys, skip } = this;
    const serial = keys.nextObject();
    let p = afterBlanks(bytes, start);
    let place = 0;
    let found = 0;
    if (bytes[p] === closeBrace) return this.absent(p + 1, serial, found);
    for (;;) {
      if (bytes[p] !== quote) return skip.syntax(p, 'a key in double quotes');
      let code = keys.expected(place, bytes, p);
      let after = p + 2;
      if (code >= 0) after += keys.length(code);
      else {
        after = this.string.read(bytes, p);
        if (after < 0) return skip.syntax(p, 'a key that is closed, with valid escapes');
        code = keys.code(this.string, 1);
        keys.learn(place, code, this.string.escaped);
      }
      if (keys.repeated(code, serial)) return this.duplicate(p, after);
      place++;
      p = bytes[after] === colon ? after : afterBlanks(bytes, after);
      if (bytes[p] !== colon) return skip.syntax(p, 'a colon');
      p = afterBlanks(bytes, p + 1);
      const column = keys.column(code);
      if (column < 0) p = skip.value(p, 1);
      else {
        p = this.value(p, column);
        this.filled[column] = serial;
        found++;
      }
      if (p < 0) return p;
      p = afterBlanks(bytes, p);
      if (bytes[p] === closeBrace) return this.absent(p + 1, serial, found);
      if (bytes[p] !== comma) return skip.syntax(p, 'a comma or }');
      p = afterBlanks(bytes, p + 1);
    }
  }

  private absent(end: number, serial: number, found: number): number {
    if (found < this.builders.length) {
      for (const [column, builder] of this.builders.entries()) {
        if (this.filled[column] !== serial) builder.skip(this.row);
      }
    }
    return end;
  }

  private duplicate(at: number, end: number): number {
    const found = utf8(this.bytes, at + 1, end - 1);
    return this.skip.fail({ code: 'duplicate-key', message: 'a key stands twice in one object', at, found });
  }

  private value(start: number, column: number): number {
    const builder = this.builders[column];
    const character = this.bytes[start] ?? 0;
    if (character === quote) return this.text(start, column, builder);
    if (character === minus || (character >= zero && character <= 57)) return this.number(start, builder);
    if (character === openBrace || character === 91) {
      const found = character === openBrace ? 'an object' : 'an array';
      return this.wrongType(this.skip.value(start, 1), column, found);
    }
    const end = literalEnd(this.bytes, start);
    if (end < 0) return this.skip.syntax(start, 'a JSON value');
    if (character === 110) builder?.skip(this.row);
    else if (builder instanceof NumberBuilder) return this.wrongType(end, column, 'a boolean');
    else this.put({ start, end, tag: tags.boolean }, builder);
    return end;
  }

  private wrongType(end: number, column: number, found: WrongType['found']): number {
    this.builders[column]?.skip(this.row, reported);
    this.wrong.push({ column, found });
    return end;
  }

  private text(start: number, column: number, builder: Builder | undefined): number {
    const { string } = this;
    const end = string.read(this.bytes, start);
    if (end < 0) return this.skip.syntax(start, 'a string that is closed, with valid escapes');
    if (builder instanceof NumberBuilder) return this.wrongType(end, column, 'a string');
    if (string.lone) {
      const message = 'a string holds half of a surrogate pair, which is no character';
      return this.skip.fail({ code: 'not-utf8', message, at: start });
    }
    if (builder instanceof CodedBuilder) {
      builder.codes[this.row] = builder.entries
        .under(tags.text)
        .code(string.from, string.start, string.end, string.hash);
    } else if (builder !== undefined) this.id(builder, string.from, string.start, string.end);
    return end;
  }

  private number(start: number, builder: Builder | undefined): number {
    const { bytes, decimal } = this;
    const end = decimal.read(bytes, start);
    const first = bytes[start] === minus ? start + 1 : start;
    const plain = decimal.integer && (bytes[first] !== zero || end === first + 1);
    if (end < 0 || (!plain && numberEnd(bytes, start) !== end))
      return this.skip.syntax(start, 'a JSON number');
    if (builder instanceof NumberBuilder) builder.put(this.row, decimal.value);
    else if (
      builder instanceof IdBuilder &&
      builder.bytes === null &&
      plain &&
      end - first <= 15 &&
      !(first > start && bytes[first] === zero)
    ) {
      builder.putInteger(this.row, decimal.value);
    } else this.put({ start, end, tag: tags.number }, builder);
    return end;
  }

  /** Numbers and booleans as text: the token as it stands. */
  private put(token: { start: number; end: number; tag: number }, builder: Builder | undefined): void {
    const { bytes } = this;
    const { start, end, tag } = token;
    if (builder instanceof CodedBuilder) {
      const hash = hashBytes(bytes, start, end);
      builder.codes[this.row] = builder.entries.under(builder.tagOf(tag)).code(bytes, start, end, hash);
    } else if (builder instanceof IdBuilder) builder.putBytes(this.row, bytes, start, end);
  }

  /** Ids that are written as strings of digits are still integers. */
  private id(builder: Builder, from: Uint8Array, start: number, end: number): void {
    if (!(builder instanceof IdBuilder)) return;
    const text = builder.bytes === null && end - start <= 15 ? latin1(from, start, end) : '';
    if (/^(?:0|-?[1-9]\d*)$/.test(text)) builder.putInteger(this.row, Number(text));
    else builder.putBytes(this.row, from, start, end);
  }
}
