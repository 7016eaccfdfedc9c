import { describe, expect, it } from 'vitest';
import type { GroupColumn } from '../../../src/evaluate/prepare/data.ts';
import { cellsOf } from '../../../src/evaluate/slices/cells.ts';
import { slicing } from '../../../src/evaluate/slices/slicing.ts';
import { missingCode } from '../../../src/evaluate/table.ts';

const column = (texts: readonly (string | null)[]): GroupColumn => {
  const values = [...new Set(texts.filter((text) => text !== null))];
  return {
    values,
    codes: Uint32Array.from(texts, (text) => (text === null ? missingCode : values.indexOf(text))),
  };
};

describe('slices', () => {
  it('come by code point, missing last, and only where they occur', () => {
    const groups = new Map([
      ['a', column(['\u{10400}', '\uffee', null, 'b', 'B', '__proto__'])],
      ['b', column(['1', null, '1', '2', '1', '10'])],
    ]);
    const cells = cellsOf(6, groups);
    expect(slicing(cells, groups, ['a']).where.map(({ a }) => a)).toEqual([
      'B',
      '__proto__',
      'b',
      '\uffee',
      '\u{10400}',
      null,
    ]);
    expect(slicing(cells, groups, ['b', 'a']).where).toEqual([
      { b: '1', a: 'B' },
      { b: '1', a: '\u{10400}' },
      { b: '1', a: null },
      { b: '10', a: '__proto__' },
      { b: '2', a: 'b' },
      { b: null, a: '\uffee' },
    ]);
  });

  it('are counted where codes are too many for a table', () => {
    const rows = 5000;
    const groups = new Map(
      ['a', 'b', 'c'].map((name, place) => [
        name,
        column(Array.from({ length: rows }, (_, row) => String((row * (place + 3)) % (997 + place)))),
      ]),
    );
    const cells = cellsOf(rows, groups);
    const keys = Array.from({ length: rows }, (_, row) =>
      ['a', 'b', 'c'].map((name) => groups.get(name)?.codes[row]).join(),
    );
    const cellOf = new Map<string, number>();
    for (const [row, key] of keys.entries()) {
      const cell = cellOf.get(key) ?? cells.cellOf[row];
      expect(cells.cellOf[row]).toBe(cell);
      cellOf.set(key, cells.cellOf[row] ?? -1);
    }
    expect(cellOf.size).toBe(cells.count);
  });

  it('are the same whether codes are of one byte or of four', () => {
    const groups = new Map(
      [1, 2, 3, 255].map((values, place) => [
        String(place),
        column(
          Array.from({ length: 9000 }, (_, row) =>
            (row * 31) % 17 === place ? null : String((row * row) % values),
          ),
        ),
      ]),
    );
    const narrow = new Map(
      Array.from(groups, ([name, { codes, values }]) => [name, { codes: Uint8Array.from(codes), values }]),
    );
    expect(cellsOf(9000, narrow)).toEqual(cellsOf(9000, groups));
  });
});
