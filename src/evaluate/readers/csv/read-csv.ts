// CSV after RFC 4180: a window slides over the file, whole records are scanned in place, columns grow.

import { isUtf8 } from 'node:buffer';
import type { Table, Wanted } from '../../table.ts';
import { Blocks } from '../blocks.ts';
import { expectedRows } from '../capacity.ts';
import { type Building, builderFor, finished } from '../columns/builder.ts';
import { CodedBuilder } from '../columns/coded-builder.ts';
import { IdBuilder } from '../columns/id-builder.ts';
import { Lines } from '../lines.ts';
import { type Reading, tooManyRows } from '../reading.ts';
import type { Source } from '../source.ts';
import { CsvFaults } from './csv-faults.ts';
import { type Field, outcome } from './csv-field.ts';
import { readHeader } from './csv-header.ts';
import { CsvScan } from './csv-scan.ts';

const usualChunk = 1 << 18;
const lineFeed = 10;
const quote = 34;

const fieldOf = ({ builder }: Building): Field => {
  if (builder instanceof CodedBuilder) return { kind: 'coded', builder };
  if (builder instanceof IdBuilder) return { kind: 'id', builder };
  return { kind: 'number', builder };
};

class CsvReader {
  private readonly blocks: Blocks;
  private readonly source: Source;
  private readonly reading: Reading;
  private readonly buildings: readonly Building[];
  private readonly scan: CsvScan;
  private readonly lines: Lines;
  private readonly faults: CsvFaults;
  private capacity = 0;

  constructor(
    source: Source,
    blocks: Blocks,
    header: { names: readonly string[]; lines: number; places: readonly number[] },
    rest: { wanted: readonly Wanted[]; reading: Reading },
  ) {
    this.source = source;
    this.blocks = blocks;
    this.reading = rest.reading;
    this.buildings = rest.wanted.map((wanted) => ({ wanted, builder: builderFor(wanted.as) }));
    const fields: Field[] = header.names.map(() => ({ kind: 'skip' }));
    for (const [index, building] of this.buildings.entries()) {
      const place = header.places[index];
      if (place !== undefined) fields[place] = fieldOf(building);
    }
    this.scan = new CsvScan(fields);
    this.lines = new Lines(1 + header.lines);
    this.faults = new CsvFaults({
      names: header.names,
      wanted: rest.wanted,
      lines: this.lines,
      problems: rest.reading.problems,
    });
  }

  read(start: number): Table | null {
    const { blocks, reading } = this;
    let at = start;
    for (;;) {
      const next = this.block(at);
      if (next < 0) return null;
      if (blocks.ended) break;
      if (blocks.end - next > reading.limits.page_bytes) {
        const record = blocks.bytes.subarray(next, blocks.end);
        this.faults.tooLong(this.scan.row, reading.limits.page_bytes, record.includes(quote));
        return null;
      }
      blocks.more(next);
      at = 0;
    }
    const rows = this.scan.row;
    if (rows === 0 && reading.problems.items.length === 0) {
      reading.problems.add({
        code: 'no-rows',
        message: 'the file has a header and no rows',
        line: 1,
        expected: 'rows',
      });
      return null;
    }
    return this.table(rows);
  }

  private table(rows: number): Table {
    return {
      rows,
      columns: finished(this.buildings, rows),
      faulty: this.reading.problems.faulty,
      lineOf: (row) => this.lines.of(row),
    };
  }

  /** Scans the whole records of the window; answers where the first other one starts, or -1 to give up. */
  private block(start: number): number {
    const { blocks, scan } = this;
    const { bytes, end, ended } = blocks;
    scan.window = blocks.window;
    scan.end = end;
    scan.ended = ended;
    const whole = ended ? end : bytes.lastIndexOf(lineFeed, end - 1) + 1;
    const text = bytes.subarray(start, Math.max(start, whole));
    const suspect = !isUtf8(text) || text.includes(0);
    let p = start;
    while (p < end) {
      if (scan.row === this.capacity && !this.grow(p)) return -1;
      const next = scan.record(p);
      if (next === outcome.incomplete) return p;
      if (next < 0 || suspect || scan.lineBreaks > 0 || scan.notNumbers.length > 0) {
        p = this.unusual(p, next, suspect);
        if (p === outcome.incomplete) return this.pending;
        if (this.reading.problems.full) return -1;
      } else {
        p = next;
        scan.row++;
      }
    }
    return end;
  }

  private pending = 0;

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

  /** A record with line breaks, or with something wrong. */
  private unusual(start: number, next: number, suspect: boolean): number {
    const { scan, blocks, faults } = this;
    const { row } = scan;
    let after = next;
    let { lineBreaks } = scan;
    if (next < 0) {
      const split = faults.structure(blocks, start, row);
      if (split === null) {
        this.pending = start;
        return outcome.incomplete;
      }
      after = split.next;
      lineBreaks = split.lineBreaks;
      for (const { builder } of this.buildings) builder.skip(row);
    } else if (suspect && faults.text(blocks.bytes.subarray(start, Math.min(next, blocks.end)), row)) {
      for (const { builder } of this.buildings) builder.skip(row);
    } else faults.numbers(scan.notNumbers, row);
    scan.row++;
    if (lineBreaks > 0) this.lines.skip(row + 1, lineBreaks);
    return after;
  }
}

export const readCsv = (source: Source, wanted: readonly Wanted[], reading: Reading): Table | null => {
  const blocks = new Blocks(source, reading.chunk ?? usualChunk);
  const header = readHeader(blocks, wanted, reading);
  if (header === null) return null;
  return new CsvReader(source, blocks, header, { wanted, reading }).read(header.next);
};

/** As the header has them, doubled ones twice; null: the header cannot be read. */
export const csvNames = (source: Source, reading: Reading): readonly string[] | null =>
  readHeader(new Blocks(source, reading.chunk ?? usualChunk), [], reading)?.names ?? null;
