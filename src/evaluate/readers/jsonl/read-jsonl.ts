// JSON Lines: an object a line; lines are scanned in place, columns grow. A raw line feed cannot stand inside JSON.

import { isUtf8 } from 'node:buffer';
import type { Table, Wanted } from '../../table.ts';
import { Blocks } from '../blocks.ts';
import { utf8 } from '../bytes-text.ts';
import { expectedRows } from '../capacity.ts';
import { type Building, builderFor, finished } from '../columns/builder.ts';
import { Lines } from '../lines.ts';
import { type Reading, tooManyRows } from '../reading.ts';
import { shown } from '../shown.ts';
import type { Source } from '../source.ts';
import { locate } from '../wanted.ts';
import { afterBlanks } from './json-skip.ts';
import { JsonlScan } from './jsonl-scan.ts';

const usualChunk = 1 << 18;
const lineFeed = 10;

class JsonlReader {
  private readonly source: Source;
  private readonly blocks: Blocks;
  private readonly reading: Reading;
  private readonly buildings: readonly Building[];
  private readonly scan: JsonlScan;
  private readonly lines = new Lines(1);
  private capacity = 0;

  constructor(source: Source, wanted: readonly Wanted[], reading: Reading) {
    this.source = source;
    this.reading = reading;
    this.blocks = new Blocks(source, reading.chunk ?? usualChunk);
    this.buildings = wanted.map((one) => ({ wanted: one, builder: builderFor(one.as) }));
    this.scan = new JsonlScan(
      wanted.map(({ name }) => name),
      this.buildings.map(({ builder }) => builder),
    );
  }

  read(): Table | null {
    const { blocks, reading } = this;
    let at = blocks.start();
    for (;;) {
      const next = this.block(at);
      if (next < 0) return null;
      if (blocks.ended) break;
      if (blocks.end - next > reading.limits.page_bytes) {
        const message = `a line is longer than ${reading.limits.page_bytes} bytes`;
        reading.problems.add({ code: 'page-too-large', message, ...this.place() });
        return null;
      }
      blocks.more(next);
      at = 0;
    }
    this.missingColumns();
    return this.table(this.scan.row);
  }

  names(): readonly string[] {
    return this.scan.names();
  }

  /** A key that one row lacks is a missing value; one that every row lacks is a missing column. */
  private missingColumns(): void {
    const { scan, reading } = this;
    if (scan.row <= reading.problems.faulty.size) return;
    const never = this.buildings.filter((_, column) => !scan.seen(column)).map(({ wanted }) => wanted);
    if (never.length > 0) locate(scan.names(), never, reading.problems, null);
  }

  private table(rows: number): Table | null {
    const { problems } = this.reading;
    if (rows === 0 && problems.items.length === 0) {
      problems.add({ code: 'no-rows', message: 'the file has no rows', expected: 'a JSON object a line' });
      return null;
    }
    const { faulty } = problems;
    return { rows, columns: finished(this.buildings, rows), faulty, lineOf: (row) => this.lines.of(row) };
  }

  /** Scans the whole lines of the window; answers where the first other one starts, or -1 to give up. */
  private block(start: number): number {
    const { blocks, scan } = this;
    const { bytes, end, ended } = blocks;
    scan.over(blocks.window);
    const whole = ended ? end : bytes.lastIndexOf(lineFeed, Math.max(0, end - 1)) + 1;
    const suspect = !isUtf8(bytes.subarray(start, Math.max(start, whole)));
    let p = start;
    while (p < whole) {
      const first = afterBlanks(bytes, p);
      if (bytes[first] === lineFeed) {
        if (first < whole) this.lines.skip(scan.row, 1);
        p = first + 1;
        continue;
      }
      if (scan.row === this.capacity && !this.grow(p)) return -1;
      const next = scan.line(first);
      if (next < 0 || suspect || scan.wrong.length > 0) p = this.unusual(p, next, suspect);
      else p = next + 1;
      scan.row++;
      if (this.reading.problems.full) return -1;
    }
    return Math.min(p, end);
  }

  private grow(p: number): boolean {
    const { limits, problems } = this.reading;
    if (this.scan.row >= limits.rows) {
      problems.add(tooManyRows(limits.rows));
      return false;
    }
    const guess = expectedRows(this.scan.row, this.blocks.consumed(p), this.source.size);
    this.capacity = Math.min(guess, limits.rows);
    for (const { builder } of this.buildings) builder.reserve(this.capacity);
    return true;
  }

  /** A line with something wrong; answers where the next one starts. */
  private unusual(start: number, next: number, suspect: boolean): number {
    const { bytes } = this.blocks;
    const after = next < 0 ? bytes.indexOf(lineFeed, start) : next;
    if (suspect && !isUtf8(bytes.subarray(start, after))) {
      const message = 'the line holds bytes that are not UTF-8';
      this.whole({ code: 'not-utf8', message, expected: 'UTF-8 text' });
    } else if (next < 0) this.fault(start);
    else this.wrongTypes();
    return after + 1;
  }

  private fault(start: number): void {
    const { fault } = this.scan.skip;
    if (fault === null) return;
    const { code, message, at, found } = fault;
    const { bytes } = this.blocks;
    const here = utf8(bytes, at, Math.min(at + 24, bytes.indexOf(lineFeed, at)));
    this.whole({
      code,
      message: `${message} (character ${utf8(bytes, start, at).length + 1} of the line)`,
      found: shown(found ?? (here === '' ? 'the end of the line' : here)),
    });
  }

  private whole(words: Parameters<Reading['problems']['add']>[0]): void {
    this.reading.problems.faulty.add(this.scan.row);
    this.reading.problems.add({ ...words, ...this.place() });
    for (const { builder } of this.buildings) builder.skip(this.scan.row);
  }

  private wrongTypes(): void {
    for (const { column, found } of this.scan.wrong) {
      const wanted = this.buildings[column]?.wanted;
      if (wanted === undefined) continue;
      const expected = wanted.as === 'number' ? 'a number' : 'a string, a number or a boolean';
      this.reading.problems.add({
        code: 'wrong-type',
        message: `${shown(wanted.name)} is ${found}`,
        ...this.place(),
        field: wanted.name,
        found,
        expected,
      });
    }
  }

  private place(): { line: number; row: number } {
    return { line: this.lines.of(this.scan.row), row: this.scan.row + 1 };
  }
}

export const readJsonl = (source: Source, wanted: readonly Wanted[], reading: Reading): Table | null =>
  new JsonlReader(source, wanted, reading).read();

/** Keys that any row has. */
export const jsonlNames = (source: Source, reading: Reading): readonly string[] | null => {
  const reader = new JsonlReader(source, [], reading);
  return reader.read() === null ? null : reader.names();
};
