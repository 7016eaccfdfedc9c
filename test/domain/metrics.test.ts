import { expect, test } from 'vitest';
import { metricIds, metricOf, primaryOf } from '../../src/domain/metrics.ts';

test('no metric is listed twice', () => {
  expect(new Set(metricIds).size).toBe(metricIds.length);
});

test.each([
  ['auc_roc', { better: 'higher', range: [0, 1] }],
  ['ndcg@5', { better: 'higher' }],
  ['mcc', { range: [-1, 1] }],
  ['rmse', { better: 'lower', range: [0, null] }],
  ['x-lift', { better: 'higher', range: [null, null] }],
])('%s is known', (id, metric) => {
  expect(metricOf(id)).toMatchObject(metric);
});

test.each(['auc', 'ndcg@', 'ndcg@k', 'constructor', ''])('%j is unknown', (id) => {
  expect(metricOf(id)).toBeNull();
});

test('the primary metric of each task is a metric', () => {
  expect(Object.values(primaryOf).filter((id) => metricOf(id) === null)).toEqual([]);
});
