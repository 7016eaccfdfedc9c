import { describe, expect, it } from 'vitest';
import { metricOf } from '../../../src/domain/metrics.ts';
import { measureAll } from '../../../src/evaluate/measure.ts';
import { metricCall, metrics } from '../../../src/evaluate/metrics/index.ts';
import { type Task, tasks } from '../../../src/evaluate/metrics/metric.ts';
import type { RankingData, TaskData } from '../../../src/evaluate/prepare/data.ts';

const value = (data: TaskData, id: string): number | null | undefined => {
  const found = metricCall(data.task, id);
  if (!('call' in found)) throw new Error(`${id}: ${found.code}`);
  return measureAll(data, [found.call])[0]?.value;
};

/** evaluation.md, section 5. */
describe('cases with known answers', () => {
  it('binary ranking, with weights and without', () => {
    const data: TaskData = {
      task: 'binary',
      rows: 4,
      labels: Uint8Array.of(0, 0, 1, 1),
      predictions: Uint8Array.of(0, 0, 0, 1),
      scores: Float64Array.of(0.1, 0.4, 0.35, 0.8),
      weights: null,
    };
    expect(value(data, 'auc_roc')).toBe(0.75);
    expect(value(data, 'average_precision')).toBeCloseTo(0.8333333333333333, 15);
    const weighted = { ...data, weights: Float64Array.of(1, 2, 3, 4) };
    expect(value(weighted, 'auc_roc')).toBeCloseTo(0.7142857142857143, 15);
    expect(value(weighted, 'average_precision')).toBeCloseTo(0.9047619047619048, 15);
  });

  it('regression', () => {
    const data: TaskData = {
      task: 'regression',
      rows: 4,
      labels: Float64Array.of(3, -0.5, 2, 7),
      predictions: Float64Array.of(2.5, 0, 2, 8),
      weights: null,
    };
    expect(value(data, 'mae')).toBe(0.5);
    expect(value(data, 'rmse')).toBeCloseTo(0.6123724356957945, 15);
    expect(value(data, 'r2')).toBeCloseTo(0.9486081370449679, 15);
    expect(value(data, 'mape')).toBeCloseTo(0.3273809523809524, 15);
  });

  const query = (
    labels: readonly number[],
    scores: readonly number[],
    queries: readonly number[] = [],
  ): RankingData => ({
    task: 'ranking',
    rows: labels.length,
    labels: Float64Array.from(labels),
    scores: Float64Array.from(scores),
    queries: Uint32Array.from(labels, (_, row) => queries[row] ?? 0),
    queryCount: Math.max(0, ...queries) + 1,
    weights: null,
    empty: 'zero',
  });

  it('discounted gain, with ties', () => {
    const data = query([10, 0, 0, 1, 5], [0.05, 1.1, 1, 0.5, 0]);
    expect(value(data, 'ndcg')).toBeCloseTo(0.493680191377376, 14);
    expect(value(data, 'ndcg@4')).toBeCloseTo(0.3520241100634488, 14);
    expect(value(query([1, 0, 0, 0, 1, 0, 0, 0], [1, 0, 0, 0, 1, 1, 1, 0]), 'ndcg@1')).toBe(0.5);
    expect(value(query([1, 0, -1], [3, 2, 1]), 'ndcg')).toBeNull();
  });

  // The guide of Spark's RankingMetrics: three queries of ten documents, of which five, three and none are relevant.
  it('mean average precision', () => {
    const ranked = [
      [1, 6, 2, 7, 8, 3, 9, 10, 4, 5],
      [4, 1, 5, 6, 2, 7, 3, 8, 9, 10],
      [1, 2, 3, 4, 5],
    ];
    const relevant = [[1, 2, 3, 4, 5], [1, 2, 3], []] as const;
    const rows = ranked.flatMap((documents, q) =>
      documents.map((document, place) => ({
        q,
        label: (relevant[q] as readonly number[]).includes(document) ? 1 : 0,
        score: -place,
      })),
    );
    const data = query(
      rows.map(({ label }) => label),
      rows.map(({ score }) => score),
      rows.map(({ q }) => q),
    );
    expect(value(data, 'map')).toBeCloseTo(0.35502645502645497, 15);
    expect(value(data, 'map@2')).toBeCloseTo(0.25, 15);
    expect(value(data, 'ndcg@3')).toBeCloseTo(0.3333, 4);
    expect(value(data, 'ndcg@10')).toBeCloseTo(0.48791274569166343, 14);
  });
});

it.each(tasks.flatMap((task) => metrics[task].map((metric) => [task, metric] as const)))(
  '%s: $id asks a question and is known to policies',
  (_task: Task, { id, question, better, range }) => {
    const known = metricOf(id);
    expect(question).toMatch(/\?$/);
    expect({ better, range }).toEqual({ better: known?.better, range: known?.range });
  },
);

it('names every metric once a task', () => {
  for (const task of tasks) {
    const ids = metrics[task].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
