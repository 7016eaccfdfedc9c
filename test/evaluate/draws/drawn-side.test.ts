import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnSide } from '../../../src/evaluate/draws/drawn-side.ts';
import { copiedSide, sideOf } from '../../../src/evaluate/draws/side.ts';
import type { RegressionData, TaskData } from '../../../src/evaluate/prepare/data.ts';

const row = fc.record({
  // Few values, so that all labels of a draw may be alike; far from 0, so that squares would lose digits.
  label: fc.integer({ min: 0, max: 3 }).map((step) => 1e6 + step),
  miss: fc.double({ min: -2, max: 2, noNaN: true }),
  score: fc.integer({ min: 0, max: 10 }).map((step) => step / 10),
  weight: fc.constantFrom(0, 0.5, 1, 3),
  unit: fc.integer({ min: 0, max: 9 }),
});

const times = fc.uint8Array({ minLength: 10, maxLength: 10, max: 3 });
const call = (metric: string) => ({ id: metric, metric, parameter: metric === 'pinball_loss' ? 0.2 : null });

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const regressionOf = (rows: readonly Row[], weighs: boolean): RegressionData => ({
  task: 'regression',
  rows: rows.length,
  labels: Float64Array.from(rows, ({ label }) => label),
  predictions: Float64Array.from(rows, ({ label, miss }) => label + miss),
  weights: weighs ? Float64Array.from(rows, ({ weight }) => weight) : null,
});

const binaryOf = (rows: readonly Row[], weighs: boolean): TaskData => ({
  task: 'binary',
  rows: rows.length,
  labels: Uint8Array.from(rows, ({ label }) => label % 2),
  predictions: new Uint8Array(rows.length),
  scores: Float64Array.from(rows, ({ score }) => score),
  weights: weighs ? Float64Array.from(rows, ({ weight }) => weight) : null,
});

it.each([
  [false, regressionOf, 'mae mse rmse mape pinball_loss r2 medae'],
  [true, regressionOf, 'r2 mae rmse'],
  [false, binaryOf, 'brier accuracy log_loss'],
  [true, binaryOf, 'log_loss brier'],
] as const)('sums by unit say what copies of the rows say (weights: %s)', (weighs, dataOf, ids) => {
  const calls = ids.split(' ').map(call);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), times, (rows, drawn) => {
      const data = dataOf(rows, weighs);
      const total = rows.reduce((sum, { unit }) => sum + (drawn[unit] ?? 0), 0);
      if (total === 0) return;
      const side = sideOf(
        data,
        Uint32Array.from(rows, ({ unit }) => unit),
      );
      const wanted = copiedSide(data, side, calls)(drawn, total);
      const got = drawnSide(data, side, { calls, units: 10 })(drawn, total);
      expect(got).toHaveLength(calls.length);
      for (const [place, { value }] of wanted.entries()) {
        if (value === null) expect(got[place]?.value, calls[place]?.id).toBeNull();
        else expect(got[place]?.value ?? Number.NaN, calls[place]?.id).toBeCloseTo(value, 7);
      }
    }),
  );
});
