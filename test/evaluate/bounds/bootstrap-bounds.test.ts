import { describe, expect, it } from 'vitest';
import { bootstrapBounds, isDrawnAsCells } from '../../../src/evaluate/bounds/bootstrap-bounds.ts';
import type { IntervalConfig, MetricCall } from '../../../src/evaluate/config.ts';
import { gathered } from '../../../src/evaluate/gather.ts';
import type { BinaryData, RankingData, RegressionData } from '../../../src/evaluate/prepare/data.ts';

const config: IntervalConfig = {
  level: 0.95,
  proportion: 'wilson',
  auc: 'none',
  other: 'bootstrap',
  distances: 'percentile',
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

describe('rows that are counted before they are drawn', () => {
  const rows = 600;
  const scores = Float64Array.from({ length: rows }, (_, i) => ((i * 7919) % rows) / rows);
  const binary: BinaryData = {
    task: 'binary',
    rows,
    weights: null,
    labels: Uint8Array.from(scores, (score, i) => (score > 0.5 === i % 4 > 0 ? 1 : 0)),
    predictions: Uint8Array.from(scores, (score) => (score >= 0.5 ? 1 : 0)),
    scores,
  };
  const weighted = { ...binary, weights: new Float64Array(rows).fill(1) };

  it.each(['f1', 'mcc', 'balanced_accuracy', 'cohen_kappa'])(
    '%s: the interval is that of drawing each row',
    (metric) => {
      const [cells] = bootstrapBounds(binary, [call(metric)], config);
      const [each] = bootstrapBounds(weighted, [call(metric)], config);
      expect(cells?.low).toBeCloseTo(each?.low ?? Number.NaN, 1.5);
      expect(cells?.high).toBeCloseTo(each?.high ?? Number.NaN, 1.5);
      expect(cells).not.toEqual(each);
    },
  );

  it('are told from those that are not', () => {
    expect(isDrawnAsCells(binary, call('f1'))).toBe(true);
    expect(isDrawnAsCells(binary, call('brier'))).toBe(false);
    expect(isDrawnAsCells(weighted, call('f1'))).toBe(false);
    expect(isDrawnAsCells(data, call('mae'))).toBe(false);
  });

  it('each metric gets its own interval, in the order asked', () => {
    const calls = ['brier', 'f1', 'log_loss', 'mcc'].map(call);
    expect(bootstrapBounds(binary, calls, config)).toEqual(
      calls.map((one) => bootstrapBounds(binary, [one], config)[0]),
    );
  });

  it('in whatever order they stand', () => {
    const order = Uint32Array.from({ length: rows }, (_, i) => rows - 1 - i);
    const calls = ['brier', 'f1', 'average_precision', 'ece'].map(call);
    expect(bootstrapBounds(gathered(binary, order), calls, config)).toEqual(
      bootstrapBounds(binary, calls, config),
    );
  });
});
