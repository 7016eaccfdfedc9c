import { expect, test } from 'vitest';
import { parsePolicy } from '../../../src/domain/policy/policy.ts';

const nearest = (rule: string): string | null | undefined =>
  parsePolicy('p', `assay: 1\ngates: { it: { ${rule} } }`).problems.map(
    (problem) => problem.nearest ?? problem.code,
  )[0];

test.each([
  ['metric: auc_roc, at_least: 0', undefined],
  ['metric: primary, at_least: 0', undefined],
  ['metric: ndcg@10, at_least: 0', undefined],
  ['metric: x-lift, at_least: 0', undefined],
  ['metric: [auc_roc], at_least: 0', 'wrong-type'],
  ['fairness: ~, by: [sex], at_least: 0', 'wrong-type'],
  ['metric: auc_rocc, at_least: 0', 'auc_roc'],
  ['fairness: equal_oportunity_ratio, by: [sex], at_least: 0', 'equal_opportunity_ratio'],
])('{ %s } is near to %s', (rule, name) => {
  expect(nearest(rule)).toBe(name);
});
