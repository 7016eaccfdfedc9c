import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../../../src/evaluate/table.ts';
import { plainTable } from '../columns.ts';
import { readChunked } from '../reading.ts';

const wanted: readonly Wanted[] = [
  { name: 'id', as: 'id' },
  { name: 'score', as: 'number' },
  { name: 'group', as: 'text' },
];

const field = fc.oneof(
  fc.constantFrom('', 'F', 'M', '0.25', '-1e-3', 'naïve', '"', ',', '\n', '\r\n', ' x ', 'a"b'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', 'x', '\r\n', '1', 'é'), maxLength: 6 }),
);

/** A record of one empty field is no field to papaparse and none to RFC 4180 either: two columns at least. */
const grid = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

const loneBreak = (rows: readonly (readonly string[])[]) =>
  rows.some((row) =>
    row.some((value) => /\r(?!\n)/.test(value) || value.includes('\u0000') || value.includes('\ufeff')),
  );

describe('properties', () => {
  it('reads what papaparse writes, as papaparse reads it, whatever the quoting, line ends and window', () => {
    fc.assert(
      fc.property(
        grid,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 4, max: 60 }),
        (rows, quotes, newline, chunk) => {
          fc.pre(!loneBreak(rows));
          const names = (rows[0] ?? []).map((_, i) => `c${i}`);
          const text = `${Papa.unparse([names, ...rows], { quotes, newline })}${quotes ? newline : ''}`;
          const oracle = Papa.parse(text, { newline, delimiter: ',' }).data.slice(1, rows.length + 1);
          const as = names.map((name, i) => ({
            name,
            as: i % 2 === 0 ? ('text' as const) : ('id' as const),
          }));
          const { table, problems } = readChunked('csv', text, as, chunk);
          expect(problems).toEqual([]);
          const got = table === null ? {} : plainTable(table);
          const want = names.map((name, i) => [name, oracle.map((row) => (row[i] === '' ? null : row[i]))]);
          expect(got).toEqual(Object.fromEntries(want));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('finds the same in any window, right or wrong', () => {
    const noise = fc.array(
      fc.oneof(field, fc.constantFrom(',', '\n', '"', '\r\n', 'id,score,group\n', '1,2,3\n')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(noise, fc.integer({ min: 4, max: 50 }), (parts, chunk) => {
        const text = `id,score,group\n${parts.join('')}`;
        const whole = readChunked('csv', text, wanted, 1 << 16);
        const cut = readChunked('csv', text, wanted, chunk);
        expect(cut.problems).toEqual(whole.problems);
        expect(cut.table && plainTable(cut.table)).toEqual(whole.table && plainTable(whole.table));
        const rows = [...Array(whole.table?.rows ?? 0).keys()];
        expect(rows.map((row) => cut.table?.lineOf(row))).toEqual(
          rows.map((row) => whole.table?.lineOf(row)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('answers any bytes with a table or with problems', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.concat([Buffer.from('id,score,group\n'), bytes]);
        const { table, problems } = readChunked('csv', text, wanted, 64);
        expect(table !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
