// JSON values that nobody wants: checked, and their keys seen to be without repetition, but not kept.

import { utf8 } from '../bytes-text.ts';
import { faulty, type JsonFault } from './json-fault.ts';
import type { JsonKeys } from './json-keys.ts';
import { JsonString } from './json-string.ts';

const quote = 34;
const comma = 44;
const colon = 58;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
const zero = 48;

/** Deeper nesting in a row of predictions is an attack or a mistake. */
const deepest = 64;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= 57;

const digits = (bytes: Uint8Array, start: number): number => {
  let p = start;
  let digit = (bytes[p] ?? 0) - zero;
  while (digit >= 0 && digit <= 9) digit = (bytes[++p] ?? 0) - zero;
  return p;
};

/** Where the JSON number at `start` ends, or -1: no sign but minus, no leading zeros, digits around a point. */
const numberEnd = (bytes: Uint8Array, start: number): number => {
  let p = bytes[start] === 45 ? start + 1 : start;
  if (!isDigit(bytes[p])) return faulty;
  p = bytes[p] === zero ? p + 1 : digits(bytes, p);
  if (bytes[p] === 46) {
    const end = digits(bytes, p + 1);
    if (end === p + 1) return faulty;
    p = end;
  }
  if (bytes[p] !== 101 && bytes[p] !== 69) return p;
  const sign = bytes[p + 1] === 43 || bytes[p + 1] === 45 ? p + 2 : p + 1;
  const end = digits(bytes, sign);
  return end === sign ? faulty : end;
};

const literals = ['true', 'false', 'null'].map((text) => Uint8Array.from(Buffer.from(text)));

/** Where `true`, `false` or `null` at `start` ends, or -1. */
export const literalEnd = (bytes: Uint8Array, start: number): number => {
  const literal = literals.find((one) => one.every((byte, index) => bytes[start + index] === byte));
  return literal === undefined ? faulty : start + literal.length;
};

/** Line feeds end a line and so are no blanks here. */
export const afterBlanks = (bytes: Uint8Array, start: number): number => {
  let p = start;
  for (;;) {
    const character = bytes[p];
    if (character !== 32 && character !== 9 && character !== 13) return p;
    p++;
  }
};

export class JsonSkip {
  bytes: Uint8Array = new Uint8Array(0);
  fault: JsonFault | null = null;
  private readonly string = new JsonString();
  private readonly keys: JsonKeys;

  constructor(keys: JsonKeys) {
    this.keys = keys;
  }

  fail(fault: JsonFault): number {
    this.fault ??= fault;
    return faulty;
  }

  syntax(at: number, expected: string): number {
    return this.fail({ code: 'jsonl-syntax', message: `expected ${expected}`, at });
  }

  value(start: number, depth: number): number {
    const { bytes } = this;
    const character = bytes[start];
    if (character === quote) return this.text(start);
    if (character === openBrace || character === openBracket) {
      if (depth >= deepest) {
        const message = `values are nested deeper than ${deepest} levels`;
        return this.fail({ code: 'too-deep', message, at: start });
      }
      return character === openBrace ? this.object(start + 1, depth + 1) : this.array(start + 1, depth + 1);
    }
    const end = character === 45 || isDigit(character) ? numberEnd(bytes, start) : literalEnd(bytes, start);
    return end < 0 ? this.syntax(start, 'a JSON value') : end;
  }

  private text(start: number): number {
    const end = this.string.read(this.bytes, start);
    return end < 0 ? this.syntax(start, 'a string that is closed, with valid escapes') : end;
  }

  private array(start: number, depth: number): number {
    const { bytes } = this;
    let p = afterBlanks(bytes, start);
    if (bytes[p] === closeBracket) return p + 1;
    for (;;) {
      p = this.value(p, depth);
      if (p < 0) return p;
      p = afterBlanks(bytes, p);
      if (bytes[p] === closeBracket) return p + 1;
      if (bytes[p] !== comma) return this.syntax(p, 'a comma or ]');
      p = afterBlanks(bytes, p + 1);
    }
  }

  private object(start: number, depth: number): number {
    const { bytes } = this;
    const serial = this.keys.nextObject();
    let p = afterBlanks(bytes, start);
    if (bytes[p] === closeBrace) return p + 1;
    for (;;) {
      if (bytes[p] !== quote) return this.syntax(p, 'a key in double quotes');
      const end = this.text(p);
      if (end < 0) return end;
      if (this.keys.repeated(this.keys.code(this.string, depth), serial)) return this.duplicate(p);
      p = afterBlanks(bytes, end);
      if (bytes[p] !== colon) return this.syntax(p, 'a colon');
      p = this.value(afterBlanks(bytes, p + 1), depth);
      if (p < 0) return p;
      p = afterBlanks(bytes, p);
      if (bytes[p] === closeBrace) return p + 1;
      if (bytes[p] !== comma) return this.syntax(p, 'a comma or }');
      p = afterBlanks(bytes, p + 1);
    }
  }

  private duplicate(at: number): number {
    const { from, start, end } = this.string;
    const found = utf8(from, start, end);
    return this.fail({ code: 'duplicate-key', message: 'a key stands twice in one object', at, found });
  }
}
