import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aucBounds, isDrawnByOrder } from '../../../src/evaluate/bounds/auc-bounds.ts';
import { bootstrapBounds } from '../../../src/evaluate/bounds/bootstrap-bounds.ts';
import type { IntervalConfig } from '../../../src/evaluate/config.ts';
import { Replicates } from '../../../src/evaluate/draws/replicates.ts';
import { copies } from '../../../src/evaluate/draws/side.ts';
import { timesDrawn } from '../../../src/evaluate/draws/times.ts';
import { gathered } from '../../../src/evaluate/gather.ts';
import { measureAll } from '../../../src/evaluate/measure.ts';
import type { MetricCall } from '../../../src/evaluate/metrics/metric.ts';
import type { BinaryData } from '../../../src/evaluate/prepare/data.ts';

const config: IntervalConfig = {
  level: 0.9,
  proportion: 'wilson',
  auc: 'bootstrap',
  other: 'none',
  distances: 'percentile',
  replicates: 50,
  seed: 3,
};
const auc: MetricCall = { id: 'auc_roc', metric: 'auc_roc', parameter: null };

const dataOf = (rows: readonly { readonly score: number; readonly label: number }[]): BinaryData => ({
  task: 'binary',
  rows: rows.length,
  labels: Uint8Array.from(rows, ({ label }) => label),
  predictions: Uint8Array.from(rows, ({ score }) => Number(score >= 5)),
  scores: Float64Array.from(rows, ({ score }) => score / 10),
  weights: null,
});

const row = fc.record({ score: fc.integer({ min: 0, max: 10 }), label: fc.integer({ min: 0, max: 1 }) });
const many = fc.array(row, { minLength: 64, maxLength: 120 });

it('is the interval of measuring the drawn rows', () => {
  fc.assert(
    fc.property(many, (rows) => {
      const data = dataOf(rows.toSorted((a, b) => a.score - b.score || a.label - b.label));
      const replicates = new Replicates(1, config.replicates);
      const places = Float64Array.from({ length: data.rows }, (_, place) => place);
      for (const { times } of timesDrawn(places, config))
        replicates.add(measureAll(gathered(data, copies(times)), [auc]).map(({ value }) => value));
      expect(aucBounds(data, config)).toEqual(replicates.interval(0, config.level));
    }),
    { numRuns: 25 },
  );
});

it('does not depend on the order of rows', () => {
  fc.assert(
    fc.property(many, (rows) => {
      const [one] = bootstrapBounds(dataOf(rows), [auc], config);
      const [other] = bootstrapBounds(dataOf(rows.toReversed()), [auc], config);
      expect(one).toEqual(other);
    }),
    { numRuns: 25 },
  );
});

it('is left to the general way with weights, without scores, and for a few rows', () => {
  const data = dataOf(Array.from({ length: 64 }, (_, place) => ({ score: place % 11, label: place % 2 })));
  expect(isDrawnByOrder(data, auc)).toBe(true);
  expect(isDrawnByOrder({ ...data, weights: new Float64Array(64).fill(1) }, auc)).toBe(false);
  expect(isDrawnByOrder({ ...data, scores: null }, auc)).toBe(false);
  expect(isDrawnByOrder({ ...data, rows: 63 }, auc)).toBe(false);
  expect(isDrawnByOrder(data, { ...auc, metric: 'average_precision' })).toBe(false);
});
