import type { CodedColumn, Codes, LabelColumn, LabelEntry } from '../../table.ts';
import { decimalOf } from '../decimal.ts';
import { hashBytes, Intern } from '../intern.ts';
import type { Window } from '../window.ts';
import { missingByte, missingCode, wideCodes } from './missing.ts';
import { longestShort, ShortTexts } from './short-texts.ts';

/** What a label was in its file; kept as the tag of its entry so that text `1` and number `1` stay apart. */
export const tags = { text: 0, number: 1, boolean: 2 } as const;

const entry = (text: string, tag: number): LabelEntry => {
  if (tag === tags.boolean) return { text, kind: 'boolean', number: text === 'true' ? 1 : 0 };
  // Not every number of a Parquet column is written in the contract's syntax (NaN, Infinity).
  if (tag === tags.number) return { text, kind: 'number', number: decimalOf(text) ?? Number(text) };
  return { text, kind: 'text', number: decimalOf(text) };
};

/**
 * Renumbers codes in the order in which rows have them, and answers which old code each new one was. Entries without a
 * row go: Parquet dictionaries hold values that no row has, and they must not look like labels or groups.
 */
const inOrderSeen = (codes: Codes, size: number, missing: number): Uint32Array => {
  const old = new Uint32Array(size);
  const fresh = new Uint32Array(size).fill(missingCode);
  let next = 0;
  let moved = false;
  for (let row = 0; row < codes.length && next < size; row++) {
    const code = codes[row] ?? missing;
    if (code === missing || fresh[code] !== missingCode) continue;
    if (code !== next) moved = true;
    old[next] = code;
    fresh[code] = next++;
  }
  if (moved) {
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] ?? missing;
      if (code !== missing) codes[row] = fresh[code] ?? missing;
    }
  }
  return old.subarray(0, next);
};

export class CodedBuilder {
  /** Of one byte until a value needs more. */
  codes: Codes = new Uint8Array(0);
  /** Codes below it have room. */
  missing = missingByte;
  readonly entries = new Intern();
  readonly label: boolean;
  private readonly short = new ShortTexts();

  constructor(label: boolean) {
    this.label = label;
  }

  reserve(capacity: number): void {
    const fresh = this.codes instanceof Uint8Array ? new Uint8Array(capacity) : new Uint32Array(capacity);
    fresh.set(this.codes);
    this.codes = fresh;
  }

  /** Makes room for the codes of all entries so far. */
  fit(): void {
    if (this.entries.size <= this.missing) return;
    this.codes = wideCodes(this.codes);
    this.missing = missingCode;
  }

  put(row: number, code: number): void {
    if (code >= this.missing) this.fit();
    this.codes[row] = code;
  }

  /** Code of a text that lies in a scanner's window. */
  codeIn(window: Window, start: number, end: number, tag: number = tags.text): number {
    const own = this.tagOf(tag);
    if (end - start > longestShort) return this.code(window.bytes, start, end, own);
    const known = this.short.find(window.view, start, end - start, own);
    if (known >= 0) return known;
    const code = this.code(window.bytes, start, end, own);
    this.short.keep(code);
    return code;
  }

  /** Code of a text that lies anywhere. */
  code(bytes: Uint8Array, start: number, end: number, tag: number = tags.text): number {
    return this.entries.under(this.tagOf(tag)).code(bytes, start, end, hashBytes(bytes, start, end));
  }

  /** In a group column a number and its text are the same value. */
  tagOf(tag: number): number {
    return this.label ? tag : tags.text;
  }

  skip(row: number): void {
    this.codes[row] = this.missing;
  }

  finish(rows: number): CodedColumn | LabelColumn {
    const { missing: missingCode } = this;
    const codes = this.codes.subarray(0, rows);
    const seen = inOrderSeen(codes, this.entries.size, missingCode);
    const texts = Array.from(seen, (code) => this.entries.text(code));
    if (!this.label) return { kind: 'coded', codes, dictionary: texts, missingCode };
    const entries = texts.map((text, place) => entry(text, this.entries.tag(seen[place] ?? 0)));
    return { kind: 'label', codes, entries, missingCode };
  }
}
