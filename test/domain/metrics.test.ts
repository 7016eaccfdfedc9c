import { expect, test } from 'vitest';
import { metricIds, metricOf, primaryOf } from '../../src/domain/metrics.ts';

test('no metric is listed twice', () => {
  expect(new Set(metricIds).size).toBe(metricIds.length);
});

test.each([
  ['auc_roc', { better: 'higher', range: [0, 1] }],
  ['ndcg@5', { better: 'higher' }],
  ['mcc', { range: [-1, 1] }],
  ['top_k_accuracy@10', { better: 'higher' }],
  ['pinball_loss@0.95', { better: 'lower' }],
  ['rmse', { better: 'lower', range: [0, null] }],
  ['x-lift', { better: 'higher', range: [null, null] }],
])('%s is known', (id, metric) => {
  expect(metricOf(id)).toMatchObject(metric);
});

test.each(['auc', 'ndcg@', 'ndcg@k', 'ndcg@k5', 'ndcg@5k', 'ndcg@1.', 'ndcg@1.k', 'constructor', ''])(
  '%j is unknown',
  (id) => {
    expect(metricOf(id)).toBeNull();
  },
);

test('the primary metric of each task is a metric', () => {
  expect(Object.values(primaryOf).filter((id) => metricOf(id) === null)).toEqual([]);
});
