import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asBytes, idText, joinIds, repeatedIds, sameId } from '../../../src/evaluate/readers/ids.ts';
import type { IdColumn } from '../../../src/evaluate/table.ts';
import { readAs } from './reading.ts';

const idsOf = (ids: readonly string[]): IdColumn => {
  const text = ids.map((id) => `"${id.replaceAll('"', '""')}",1`).join('\n');
  const read = readAs('p.csv', `id,x\n${text}\n`, [{ name: 'id', as: 'id' }]);
  const column = read.ok ? read.table.columns.get('id') : undefined;
  if (column?.kind !== 'id') throw new Error('no ids');
  return column;
};

const id = fc.oneof(
  fc.integer().map(String),
  fc.integer({ min: 0, max: 20 }).map(String),
  fc.constantFrom('007', '7', '-0', 'a', 'é', '9007199254740993', '__proto__', '1e3', '+1'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }).filter((text) => text.isWellFormed()),
);
const integer = fc.integer({ min: -40, max: 40 }).map(String);
const column = fc.oneof(
  fc.array(id, { minLength: 1, maxLength: 30 }),
  fc.array(integer, { minLength: 1, maxLength: 30 }),
);

describe('ids', () => {
  it('keeps integers as words and other text as bytes', () => {
    expect(idsOf(['1', '-5', '0', '999999999999999']).form).toBe('integers');
    expect(idsOf(['1', '01']).form).toBe('bytes');
  });

  it('gives back the text of each', () => {
    fc.assert(
      fc.property(column, (texts) => {
        const ids = idsOf(texts);
        expect(texts.map((_, row) => idText(ids, row))).toEqual(texts);
        expect(texts.map((_, row) => idText(asBytes(ids), row))).toEqual(texts);
      }),
    );
  });

  it('says which are the same, and which repeat an earlier one', () => {
    fc.assert(
      fc.property(column, (texts) => {
        const ids = idsOf(texts);
        for (let row = 1; row < texts.length; row++)
          expect(sameId(ids, 0, row)).toBe(texts[0] === texts[row]);
        const repeated = texts
          .map((text, row) => ({ row, earlier: texts.indexOf(text) }))
          .filter(({ row, earlier }) => row !== earlier);
        expect(repeatedIds(ids, 100)).toEqual(repeated);
        expect(repeatedIds(ids, 1)).toEqual(repeated.slice(0, 1));
      }),
    );
  });

  it('joins by text, whatever the form', () => {
    fc.assert(
      fc.property(column, column, (left, right) => {
        expect([...joinIds(idsOf(left), idsOf(right))]).toEqual(left.map((text) => right.indexOf(text)));
      }),
    );
  });

  it('joins many, among which some have one hash', () => {
    const size = 200_000;
    const texts = Array.from({ length: size }, (_, row) => `customer-${row * 7919}-x`);
    const order = Array.from({ length: size }, (_, place) => (place * 104_729) % size);
    const left = order.map((row) => (row % 1000 === 0 ? `nobody-${row}-x` : (texts[row] ?? '')));
    const wanted = order.map((row) => (row % 1000 === 0 ? -1 : row));
    expect([...joinIds(idsOf(left), idsOf(texts))].findIndex((row, place) => row !== wanted[place])).toBe(-1);
  });

  it('does not take missing ids for repeated ones', () => {
    expect(repeatedIds(idsOf(['', '', '0', '0']), 9)).toEqual([{ row: 3, earlier: 2 }]);
    expect([...joinIds(idsOf(['', '0']), idsOf(['0', '']))]).toEqual([-1, 0]);
  });
});
