// The first record of a CSV file: the columns' names, and where the wanted ones are.

import { isUtf8 } from 'node:buffer';
import type { Wanted } from '../../table.ts';
import type { Blocks } from '../blocks.ts';
import { utf8 } from '../bytes-text.ts';
import type { Reading } from '../reading.ts';
import { shown } from '../shown.ts';
import { locate } from '../wanted.ts';
import { type SplitRecord, splitRecord } from './split-record.ts';

export interface Header {
  readonly names: readonly string[];
  /** One for each wanted column. */
  readonly places: readonly number[];
  readonly lines: number;
  /** Where the first data record starts in the window. */
  readonly next: number;
}

const delimiters: readonly (readonly [string, string])[] = [
  [';', 'a semicolon'],
  ['\t', 'a tab'],
  ['|', 'a bar'],
];

/** A header of another dialect is one field, or fields cut at the wrong places, and has no wanted name. */
const otherDelimiter = (names: readonly string[], wanted: readonly Wanted[]): string | null => {
  if (wanted.length === 0 ? names.length > 1 : wanted.some(({ name }) => names.includes(name))) return null;
  return delimiters.find(([character]) => names.some((name) => name.includes(character)))?.[1] ?? null;
};

const firstRecord = (blocks: Blocks, reading: Reading): SplitRecord | null => {
  let start = blocks.start();
  for (;;) {
    const record = splitRecord(blocks.bytes, start, blocks.end, blocks.ended);
    if (record !== null) return record;
    if (blocks.end - start > reading.limits.page_bytes) return null;
    blocks.more(start);
    start = 0;
  }
};

const isBlank = (blocks: Blocks, record: SplitRecord): boolean =>
  blocks.ended &&
  record.next === blocks.end &&
  record.fields.every((field) => field.every((byte) => byte === 32 || byte === 9 || byte === 13));

const faultOf = (blocks: Blocks, record: SplitRecord | null, reading: Reading): boolean => {
  const { problems } = reading;
  if (record === null) {
    const message = `the header is longer than ${reading.limits.page_bytes} bytes`;
    problems.add({ code: 'page-too-large', message, line: 1 });
    return true;
  }
  if (isBlank(blocks, record)) {
    problems.add({ code: 'empty-file', message: 'the file is empty', expected: 'a header and rows' });
    return true;
  }
  if (record.fault !== null) {
    const message = 'a quoted column name is not closed';
    problems.add({
      code: 'unterminated-quote',
      message,
      line: 1,
      expected: 'a closing quote before the comma',
    });
    return true;
  }
  const invalid = record.fields.find((field) => !isUtf8(field));
  if (invalid !== undefined) {
    problems.add({ code: 'not-utf8', message: 'the header is not UTF-8', line: 1, expected: 'UTF-8 text' });
    return true;
  }
  if (record.fields.some((field) => field.includes(0))) {
    problems.add({ code: 'nul-byte', message: 'the header holds a NUL byte', line: 1, expected: 'text' });
    return true;
  }
  return false;
};

export const readHeader = (blocks: Blocks, wanted: readonly Wanted[], reading: Reading): Header | null => {
  const record = firstRecord(blocks, reading);
  if (faultOf(blocks, record, reading) || record === null) return null;
  const names = record.fields.map((field) => utf8(field));
  const found = otherDelimiter(names, wanted);
  if (found !== null) {
    reading.problems.add({
      code: 'wrong-delimiter',
      message: `the fields of the header seem to be separated by ${found}, not by a comma`,
      line: 1,
      found: shown(names.join(',')),
      expected: 'fields separated by commas',
    });
    return null;
  }
  const places = locate(names, wanted, reading.problems, 1).filter((place) => place !== null);
  if (places.length < wanted.length) return null;
  return { names, places, lines: 1 + record.lineBreaks, next: record.next };
};
