import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classAreas, mostTelling } from '../../../src/evaluate/leakage/class-ranks.ts';

/** By every pair of rows. */
const areaByPairs = (values: readonly number[], codes: readonly number[], one: number): number => {
  const inside = values.filter((_, row) => codes[row] === one);
  const outside = values.filter((_, row) => codes[row] !== one);
  const pairs = inside.flatMap((a) => outside.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
};

test('each class against the rest, as every pair of rows says it', () => {
  const value = fc.constantFrom(-Infinity, -1, 0, 0.5, 3, Infinity);
  const rows = fc.array(fc.record({ value, code: fc.nat(2) }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(rows, (some) => {
      const all = [...some, { value: 0, code: 0 }, { value: 1, code: 1 }, { value: 2, code: 2 }];
      const values = all.map((row) => row.value);
      const codes = all.map((row) => row.code);
      const counts = [0, 1, 2].map((one) => codes.filter((code) => code === one).length);
      const areas = classAreas(Float64Array.from(values), { codes: Int32Array.from(codes), counts });
      for (const one of [0, 1, 2]) expect(areas[one]).toBeCloseTo(areaByPairs(values, codes, one), 12);
    }),
  );
});

test('either direction tells', () => {
  expect(mostTelling([0.1, 0.6])).toBe(0.9);
});
