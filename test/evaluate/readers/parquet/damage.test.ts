import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultLimits, type Role, type Wanted } from '../../../../src/evaluate/table.ts';
import { type Plain, plainTable } from '../columns.ts';
import { brief, problemsOf, readAs } from '../reading.ts';

const folder = new URL('../../../fixtures/parquet/', import.meta.url).pathname;

interface Fixture {
  readonly columns: Record<string, { readonly as: Role; readonly values: readonly Plain[] }>;
}

const open = (name: string): { bytes: Uint8Array; wanted: readonly Wanted[]; values: unknown } => {
  const fixture: Fixture = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
  const columns = Object.entries(fixture.columns);
  return {
    bytes: Uint8Array.from(readFileSync(`${folder}${name}.parquet`)),
    wanted: columns.map(([column, { as }]) => ({ name: column, as })),
    values: Object.fromEntries(columns.map(([column, { values }]) => [column, values])),
  };
};

const damaged = (bytes: Uint8Array, at: number, flip: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ flip;
  return copy;
};

const flips = [1, 4, 16, 64, 255];

describe('a flipped byte', () => {
  it.each(['pyarrow-checksum', 'pyarrow-checksum-v2'])('never changes a value of %s unseen', (name) => {
    const { bytes, wanted, values } = open(name);
    const silent: string[] = [];
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of flips) {
        const read = readAs('p.parquet', damaged(bytes, at, flip), wanted);
        if (read.ok && JSON.stringify(plainTable(read.table)) !== JSON.stringify(values))
          silent.push(`${at}^${flip}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it.each([
    'pyarrow-snappy',
    'pyarrow-v2-nulls',
    'duckdb-v2-zstd',
    'polars-lz4',
    'types-2',
    'encoding-delta_byte_array-nulls',
    'nested',
  ])('in %s gets an answer', (name) => {
    const { bytes, wanted } = open(name);
    // Every byte of every fixture: test/evaluate/readers/fuzz.ts
    for (let at = 0; at < bytes.length; at += 29) {
      const read = readAs('p.parquet', damaged(bytes, at, flips[at % flips.length] ?? 1), wanted);
      expect(read.ok || read.problems.length > 0).toBe(true);
    }
  });
});

describe('a file that is cut off', () => {
  it('is truncated, wherever it is cut', () => {
    const { bytes, wanted } = open('pyarrow-checksum');
    for (let length = 4; length < bytes.length; length += 7) {
      const codes = problemsOf(readAs('p.parquet', bytes.subarray(0, length), wanted)).map(
        ({ code }) => code,
      );
      expect(codes).toEqual(['parquet-truncated']);
    }
  });
});

describe('what a file claims', () => {
  const { bytes, wanted } = open('pyarrow-checksum');

  it('does not match its checksum: each damaged column is named', () => {
    const first = Buffer.from(bytes).indexOf('row-00003');
    expect(brief(readAs('p.parquet', damaged(bytes, first, 1), wanted))).toEqual(['parquet-checksum - - id']);
  });

  it('holds more rows than allowed', () => {
    expect(
      brief(readAs('p.parquet', bytes, [{ name: 'score', as: 'number' }], { ...defaultLimits, rows: 23 })),
    ).toEqual(['too-many-rows - - score']);
    expect(readAs('p.parquet', bytes, wanted, { ...defaultLimits, rows: 24 }).ok).toBe(true);
  });

  it('has pages larger than allowed', () => {
    expect(
      brief(
        readAs('p.parquet', bytes, [{ name: 'score', as: 'number' }], { ...defaultLimits, page_bytes: 100 }),
      ),
    ).toEqual(['page-too-large - - score']);
  });

  it('is of another format, or of none', () => {
    expect(brief(readAs('p.parquet', 'id,score\n1,2\n', wanted))).toEqual(['not-parquet - - -']);
    expect(brief(readAs('p.parquet', '', wanted))).toEqual(['empty-file - - -']);
    expect(brief(readAs('p.csv', bytes.subarray(0, 100), wanted))).toEqual(['parquet-truncated - - -']);
  });

  it('lacks a wanted column, or has one of another type', () => {
    const read = readAs('p.parquet', bytes, [
      { name: 'scores', as: 'number' },
      { name: 'id', as: 'id' },
    ]);
    expect(problemsOf(read)).toMatchObject([{ code: 'missing-column', nearest: 'score' }]);
    expect(
      brief(
        readAs('p.parquet', bytes, [
          { name: 'group', as: 'number' },
          { name: 'flag', as: 'number' },
        ]),
      ),
    ).toEqual(['wrong-type - - group', 'wrong-type - - flag']);
    const nested = open('nested');
    expect(
      brief(
        readAs('p.parquet', nested.bytes, [
          { name: 'list', as: 'number' },
          { name: 'struct', as: 'text' },
        ]),
      ),
    ).toEqual(['wrong-type - - list', 'wrong-type - - struct']);
  });
});
