import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../../src/evaluate/table.ts';
import { plainColumn } from './columns.ts';
import { readAs } from './reading.ts';

const rows = 4000;
const wanted: readonly Wanted[] = [
  { name: 'text', as: 'text' },
  { name: 'label', as: 'label' },
];

/** A value is seen first long before the last one, and some rows have none. */
const texts = (values: number): readonly (string | null)[] =>
  Array.from({ length: rows }, (_, row) =>
    row % 7 === 0 ? null : `v${Math.floor((row * values) / rows) % (row % 2 === 0 ? values : 100)}`,
  );

const parquet =
  (encoding: 'PLAIN' | 'RLE_DICTIONARY') =>
  (cells: readonly (string | null)[]): Uint8Array =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: ['text', 'label'].map((name) => ({
          name,
          data: [...cells],
          type: 'STRING',
          nullable: true,
          encoding,
        })),
        rowGroupSize: 600,
      }),
    );

const files = {
  'p.csv': (cells: readonly (string | null)[]) =>
    `text,label\n${cells.map((cell) => `${cell ?? ''},"${cell ?? ''}"\n`).join('')}`,
  'p.jsonl': (cells: readonly (string | null)[]) =>
    cells.map((cell) => `${JSON.stringify({ text: cell, label: cell })}\n`).join(''),
  'plain.parquet': parquet('PLAIN'),
  'coded.parquet': parquet('RLE_DICTIONARY'),
};

describe.each(Object.entries(files))('%s', (name, fileOf) => {
  it.each([1, 2, 254, 255, 256, 257, 1500])('keeps %i values, and what is missing', (values) => {
    const cells = texts(values);
    const distinct = new Set(cells.filter((cell) => cell !== null)).size;
    const read = readAs(name, fileOf(cells), wanted);
    if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
    for (const column of read.table.columns.values()) {
      expect(plainColumn(column, rows)).toEqual(cells);
      if (column.kind !== 'coded' && column.kind !== 'label') throw new Error(column.kind);
      expect(column.codes).toBeInstanceOf(distinct > 255 ? Uint32Array : Uint8Array);
      expect(column.codes[0]).toBe(column.missingCode);
    }
  });
});
