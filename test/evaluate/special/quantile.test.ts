import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantile } from '../../../src/evaluate/special/quantile.ts';
import { goldenRows } from './golden.ts';

type Row = readonly [values: number[], shares: number[], wanted: number[]];

it('is numpy.quantile to the bit: values are compared with bin edges', () => {
  for (const [values, shares, wanted] of goldenRows<Row>('quantile', 'quantile')) {
    expect(shares.map((q) => quantile(Float64Array.from(values), q))).toEqual(wanted);
  }
});

it('has no value without data', () => {
  expect(quantile(new Float64Array(), 0.5)).toBeNaN();
});

it('lies between the extremes and never falls', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  const q = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(values, q, q, (some, a, b) => {
      const sorted = Float64Array.from(some).toSorted();
      const low = quantile(sorted, Math.min(a, b));
      const high = quantile(sorted, Math.max(a, b));
      const slack = 1e-9;
      expect(low).toBeGreaterThanOrEqual(quantile(sorted, 0) - slack);
      expect(high).toBeLessThanOrEqual(quantile(sorted, 1) + slack);
      expect(low).toBeLessThanOrEqual(high + slack);
    }),
  );
});
