import { expect, test } from 'vitest';
import { gates } from '../../../src/domain/gates/index.ts';
import { answers } from '../../support/gate-harness.ts';

const everything =
  'evaluation: { task: binary, predictions: { path: p.csv }, metrics: { auc_roc: 1, ece: 0 } }';

test.each([
  'declared: matches',
  'declared: matches, tolerance: 1',
  'leakage: [id_overlap]',
  'calibration: ece, at_most: 1',
  'fairness: demographic_parity_ratio, by: [sex], at_least: 0',
  'metric: auc_roc, at_least: 0, evidence: measured',
  'latency: p99, at_most: 1d, evidence: measured',
  'business: cost, at_least: 0, evidence: measured',
])('{ %s } cannot pass before assay measures', (rule) => {
  expect(answers(rule, everything)).toEqual(['error']);
});

test('on an empty manifest no gate of any kind passes by being absent', () => {
  const passing = gates.filter(({ example }) => answers(example, 'card: {}').includes('pass'));
  expect(passing).toEqual([]);
});

test('every example of a gate is a rule', () => {
  expect(gates.map(({ example }) => answers(example, 'card: {}').length > 0)).toEqual(gates.map(() => true));
});
