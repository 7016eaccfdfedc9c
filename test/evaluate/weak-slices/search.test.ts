import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../../src/evaluate/intervals/wilson.ts';
import { weakSlices } from '../../../src/evaluate/weak-slices/search.ts';
import { asked, bruteForce, prepared, type Rows, type Text } from './brute-force.ts';

const tableOf = (columns: number) =>
  fc.array(
    fc.tuple(
      fc.array(fc.option(fc.constantFrom('a', 'b', '\u{10400}', '\uffee'), { nil: null, freq: 6 }), {
        minLength: columns,
        maxLength: columns,
      }),
      fc.integer({ min: 0, max: 9 }),
    ),
    { minLength: 1, maxLength: 150, size: 'max' },
  );

/** Rows with an `a` err often, so that there is something to find. */
const rowsOf = (drawn: readonly (readonly [readonly Text[], number])[], columns: number): Rows => ({
  names: ['x', '__proto__', 'a b', '4'].slice(0, columns),
  texts: drawn.map(([texts]) => texts),
  wrong: drawn.map(([texts, dice]) => dice < (texts.includes('a') ? 8 : 1)),
});

describe('against trying every conjunction', () => {
  test('the same slices, counts, p and q, in the same order', () => {
    const cases = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        drawn: tableOf(columns),
        depth: fc.integer({ min: 1, max: 3 }),
        support: fc.integer({ min: 1, max: 20 }),
        most: fc.integer({ min: 1, max: 30 }),
        q: fc.constantFrom(0.01, 0.05, 0.2, 0.4),
      }),
    );
    let found = 0;
    fc.assert(
      fc.property(cases, ({ columns, drawn, ...given }) => {
        const rows = rowsOf(drawn, columns);
        const search = asked({ ...given, columns: rows.names });
        const { search: of, slices } = weakSlices(prepared(rows), search);
        const expected = bruteForce(rows, search);
        found += slices.length;
        expect({ tested: of.tested, significant: of.significant }).toEqual({
          tested: expected.tested,
          significant: expected.significant,
        });
        expect(slices.map(({ where, rows: n, errors, p, q }) => ({ where, rows: n, errors, p, q }))).toEqual(
          expected.slices,
        );
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('each slice is what its where says', () => {
    const rows = rowsOf(
      Array.from({ length: 300 }, (_, row) => [
        [row % 3 === 0 ? 'a' : 'b', row % 5 === 0 ? null : 'b', row % 2 === 0 ? 'a' : 'b'],
        (row * 7) % 10,
      ]),
      3,
    );
    const { slices, search } = weakSlices(prepared(rows), asked({ columns: rows.names, support: 10 }));
    expect(slices.length).toBeGreaterThan(1);
    for (const slice of slices) {
      const members = rows.texts.flatMap((texts, row) =>
        Object.entries(slice.where).every(([name, text]) => texts[rows.names.indexOf(name)] === text)
          ? [row]
          : [],
      );
      const errors = members.filter((row) => rows.wrong[row]).length;
      expect(slice).toMatchObject({ rows: members.length, errors, rate: errors / members.length });
      expect(slice.lift).toBeCloseTo(slice.rate / (search.rate ?? 0), 12);
      expect(slice).toMatchObject(wilson({ k: errors, n: members.length }, 0.95) ?? {});
    }
  });

  test('rows in another order change nothing', () => {
    fc.assert(
      fc.property(tableOf(3), (drawn) => {
        const search = asked({ columns: rowsOf(drawn, 3).names });
        const there = weakSlices(prepared(rowsOf(drawn, 3)), search);
        const back = weakSlices(prepared(rowsOf([...drawn].reverse(), 3)), search);
        expect(back).toEqual(there);
      }),
      { numRuns: 100 },
    );
  });
});
