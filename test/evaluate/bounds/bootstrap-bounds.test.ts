import { describe, expect, it } from 'vitest';
import { bootstrapBounds } from '../../../src/evaluate/bounds/bootstrap-bounds.ts';
import { Draws } from '../../../src/evaluate/bounds/drawn-rows.ts';
import type { IntervalConfig, MetricCall } from '../../../src/evaluate/config.ts';
import type { RankingData, RegressionData } from '../../../src/evaluate/prepare/data.ts';

const config: IntervalConfig = {
  level: 0.95,
  proportion: 'wilson',
  auc: 'none',
  other: 'bootstrap',
  replicates: 2000,
  seed: 7,
};

const call = (metric: string): MetricCall => ({ id: metric, metric, parameter: null });

const n = 400;
const errors = Float64Array.from({ length: n }, (_, i) => ((i * 7919) % n) / n);
const data: RegressionData = {
  task: 'regression',
  rows: n,
  weights: null,
  labels: new Float64Array(n),
  predictions: errors,
};

describe('a bootstrap interval', () => {
  it('of a mean is about as wide as theory says', () => {
    const [bounds] = bootstrapBounds(data, [call('mae')], config);
    const reach = 1.96 * Math.sqrt(1 / 12 / n);
    expect(bounds?.low).toBeCloseTo(0.5 - reach, 2);
    expect(bounds?.high).toBeCloseTo(0.5 + reach, 2);
  });

  it('is the same for a seed and another for another', () => {
    expect(bootstrapBounds(data, [call('mae')], config)).toEqual(
      bootstrapBounds(data, [call('mae')], config),
    );
    expect(bootstrapBounds(data, [call('mae')], { ...config, seed: 8 })).not.toEqual(
      bootstrapBounds(data, [call('mae')], config),
    );
  });

  it('draws queries, so that one query has no width', () => {
    const ranking: RankingData = {
      task: 'ranking',
      rows: 4,
      labels: Float64Array.of(1, 0, 2, 0),
      scores: Float64Array.of(1, 2, 3, 4),
      queries: new Uint32Array(4),
      queryCount: 1,
      weights: null,
      empty: 'zero',
    };
    const [bounds] = bootstrapBounds(ranking, [call('mrr')], config);
    expect(bounds).toEqual({ low: 0.5, high: 0.5 });
  });
});

it('draws as many rows as there are', () => {
  const draws = new Draws(1, 37);
  for (let step = 0; step < 50; step++)
    expect(draws.replicate(step).reduce((sum, times) => sum + times, 0)).toBe(37);
});
