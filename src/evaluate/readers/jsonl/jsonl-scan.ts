// One line of a JSONL file into row `row` of the builders.

import { latin1 } from '../bytes-text.ts';
import type { Builder } from '../columns/builder.ts';
import { CodedBuilder, tags } from '../columns/coded-builder.ts';
import { IdBuilder } from '../columns/id-builder.ts';
import { reported } from '../columns/missing.ts';
import { NumberBuilder } from '../columns/number-builder.ts';
import { DecimalReader } from '../decimal.ts';
import { type Window, windowOver } from '../window.ts';
import { JsonKeys } from './json-keys.ts';
import { afterBlanks, JsonSkip, literalEnd } from './json-skip.ts';
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
  private window: Window = windowOver(new Uint8Array(0));
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

  over(window: Window): void {
    this.window = window;
    this.skip.bytes = window.bytes;
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
    const { bytes } = this.window;
    if (bytes[start] !== openBrace) return this.notAnObject(start);
    const end = this.object(start + 1);
    if (end < 0) return end;
    const p = afterBlanks(bytes, end);
    return bytes[p] === lineFeed ? p : this.skip.syntax(p, 'the end of the line after the object');
  }

  private notAnObject(start: number): number {
    const end = this.skip.value(start, 1);
    if (end < 0 || this.window.bytes[afterBlanks(this.window.bytes, end)] !== lineFeed) {
      return this.skip.syntax(start, 'a JSON object');
    }
    return this.skip.fail({
      code: 'jsonl-not-an-object',
      message: 'the line is JSON but no object',
      at: start,
    });
  }

  private object(start: number): number {
    const { keys, skip } = this;
    const { bytes } = this.window;
    const serial = keys.nextObject();
    let p = afterBlanks(bytes, start);
    let place = 0;
    let found = 0;
    if (bytes[p] === closeBrace) return this.absent(p + 1, serial, found);
    for (;;) {
      if (bytes[p] !== quote) return skip.syntax(p, 'a key in double quotes');
      let code = keys.expected(place, this.window, p);
      let after = keys.after;
      if (code < 0) {
        const end = this.string.read(bytes, p);
        if (end < 0) return skip.syntax(p, 'a key that is closed, with valid escapes');
        code = keys.code(this.string, 1);
        keys.learn(place, code, this.string.escaped);
        after = afterBlanks(bytes, end);
        if (bytes[after] !== colon) return skip.syntax(after, 'a colon');
        after++;
      }
      if (keys.repeated(code, serial)) return this.duplicate(p, code);
      place++;
      p = afterBlanks(bytes, after);
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

  private duplicate(at: number, code: number): number {
    const found = this.keys.text(code);
    return this.skip.fail({ code: 'duplicate-key', message: 'a key stands twice in one object', at, found });
  }

  private value(start: number, column: number): number {
    const builder = this.builders[column];
    const character = this.window.bytes[start] ?? 0;
    if (character === quote) return this.text(start, column, builder);
    if (character === minus || (character >= zero && character <= 57)) return this.number(start, builder);
    if (character === openBrace || character === 91) {
      const found = character === openBrace ? 'an object' : 'an array';
      return this.wrongType(this.skip.value(start, 1), column, found);
    }
    const end = literalEnd(this.window.bytes, start);
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
    const end = string.read(this.window.bytes, start);
    if (end < 0) return this.skip.syntax(start, 'a string that is closed, with valid escapes');
    if (builder instanceof NumberBuilder) return this.wrongType(end, column, 'a string');
    if (string.lone) {
      const message = 'a string holds half of a surrogate pair, which is no character';
      return this.skip.fail({ code: 'not-utf8', message, at: start });
    }
    if (builder instanceof CodedBuilder) {
      const code = string.escaped
        ? builder.code(string.from, string.start, string.end)
        : builder.codeIn(this.window, string.start, string.end);
      builder.put(this.row, code);
    } else if (builder !== undefined) this.id(builder, string.from, string.start, string.end);
    return end;
  }

  private number(start: number, builder: Builder | undefined): number {
    const { decimal } = this;
    const { bytes } = this.window;
    const end = decimal.read(bytes, start);
    const first = bytes[start] === minus ? start + 1 : start;
    // RFC 8259 wants a digit before the point and one behind it, and no zeros before others.
    const strict =
      decimal.whole > 0 && decimal.places !== 0 && (bytes[first] !== zero || decimal.whole === 1);
    if (end < 0 || !strict) return this.skip.syntax(start, 'a JSON number');
    const plain = decimal.integer;
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
    const { bytes } = this.window;
    const { start, end, tag } = token;
    if (builder instanceof CodedBuilder) {
      builder.put(this.row, builder.codeIn(this.window, start, end, tag));
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
