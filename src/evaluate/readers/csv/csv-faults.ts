// What is wrong with a record of a CSV file, found by looking at it again without hurry.

import { isUtf8 } from 'node:buffer';
import type { Wanted } from '../../table.ts';
import type { Blocks } from '../blocks.ts';
import type { Lines } from '../lines.ts';
import type { ProblemList } from '../problem-list.ts';
import { shown } from '../shown.ts';
import { type SplitRecord, splitRecord } from './split-record.ts';

interface Surroundings {
  readonly names: readonly string[];
  readonly wanted: readonly Wanted[];
  readonly lines: Lines;
  readonly problems: ProblemList;
}

export class CsvFaults {
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** Null when the record may go on after the window. */
  structure(blocks: Blocks, start: number, row: number): SplitRecord | null {
    const record = splitRecord(blocks.bytes, start, blocks.end, blocks.ended);
    if (record === null) return null;
    const { names, problems } = this.around;
    problems.faulty.add(row);
    const place = this.place(row);
    const field = names[record.fields.length - 1] ?? null;
    if (record.fault === 'unterminated') {
      const message = 'a quote is opened and not closed before the end of the file';
      problems.add({ code: 'unterminated-quote', message, ...place, field, expected: 'a closing quote' });
    } else if (record.fault === 'after-quote') {
      const message = 'text follows a closing quote; a quote inside a quoted field is written twice';
      problems.add({
        code: 'unterminated-quote',
        message,
        ...place,
        expected: 'a comma or the end of the line',
      });
    } else {
      problems.add({
        code: 'ragged-row',
        message: `the row has ${record.fields.length} fields and the header ${names.length}`,
        ...place,
        found: `${record.fields.length} fields`,
        expected: `${names.length} fields`,
      });
    }
    return record;
  }

  /** Whether the record is not text. */
  text(bytes: Uint8Array, row: number): boolean {
    const code = isUtf8(bytes) ? (bytes.includes(0) ? 'nul-byte' : null) : 'not-utf8';
    if (code === null) return false;
    const { names, problems } = this.around;
    const fields = splitRecord(bytes, 0, bytes.length, true)?.fields ?? [];
    const at = fields.findIndex((field) => (code === 'nul-byte' ? field.includes(0) : !isUtf8(field)));
    const field = names[at] ?? null;
    const where = field === null ? '' : ` in column ${shown(field)}`;
    const message =
      code === 'nul-byte' ? `there is a NUL byte${where}` : `there are bytes that are not UTF-8${where}`;
    problems.faulty.add(row);
    problems.add({ code, message, ...this.place(row), field, expected: 'UTF-8 text' });
    return true;
  }

  numbers(found: readonly { column: number; text: string }[], row: number): void {
    const { names, wanted, problems } = this.around;
    for (const { column, text } of found) {
      const name = names[column] ?? '';
      const codes = wanted.find((one) => one.name === name)?.codes;
      problems.add({
        code: codes?.notANumber ?? 'not-a-number',
        message: `${shown(name)} is not a number: ${shown(text)}`,
        ...this.place(row),
        field: name,
        found: shown(text),
        expected: 'a decimal number such as 0.25 or 1e-3',
      });
    }
  }

  tooLong(row: number, bytes: number, isQuoted: boolean): void {
    const code = isQuoted ? 'unterminated-quote' : 'page-too-large';
    const message = `a record is longer than ${bytes} bytes${isQuoted ? ' (a quote that is never closed?)' : ''}`;
    this.around.problems.add({ code, message, ...this.place(row) });
  }

  private place(row: number): { line: number; row: number } {
    return { line: this.around.lines.of(row), row: row + 1 };
  }
}
