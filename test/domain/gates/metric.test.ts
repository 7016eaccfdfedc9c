import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';

const auc = (value: string): string => `evaluation: { metrics: { auc_roc: ${value} } }`;

test.each([
  ['0.91', 'pass'],
  ['0.910', 'pass'],
  ['0.9100000000000000000001', 'pass'],
  ['0.9099999999999999999999', 'fail'],
  ['9.1e-1', 'pass'],
  ['0.9', 'fail'],
])('auc_roc %s against at_least 0.91: %s', (value, answer) => {
  expect(answers('metric: auc_roc, at_least: 0.91', auc(value))).toEqual([answer]);
});

test.each([
  ['0.3', 'pass'],
  ['0.30000000000000004', 'fail'],
])('brier %s against at_most 0.3: %s', (value, answer) => {
  expect(answers('metric: brier, at_most: 0.3', `evaluation: { test_brier: ${value} }`)).toEqual([answer]);
});

test('both bounds are judged', () => {
  expect(answers('metric: recall, at_least: 0.5, at_most: 0.8', 'evaluation: { test_recall: 0.9 }')).toEqual([
    'pass',
    'fail',
  ]);
});

test('a failure says the value, the bar, the gap and the line', () => {
  expect(judgements('metric: auc_roc, at_least: 0.91', `\n\n${auc('0.9')}`)).toMatchObject([
    {
      because: 'auc_roc is 0.9, 0.01 below the floor of 0.91',
      claim: {
        operator: '>=',
        expected: 0.91,
        actual: 0.9,
        evidence: 'declared',
        at: { line: 4, column: 35 },
      },
    },
  ]);
});

test('primary is the task’s own metric, and without a task nobody can tell', () => {
  const rule = 'metric: primary, at_most: 5';
  expect(answers(rule, 'evaluation: { task: regression, metrics: { rmse: 5 } }')).toEqual(['pass']);
  expect(answers(rule, 'evaluation: { metrics: { rmse: 5 } }')).toEqual(['error']);
});

test.each([
  ['metric: auc_roc, at_least: 0.1', 'card: {}'],
  ['metric: auc_roc, at_least: 0.1', 'evaluation: { metrics: { recall: 1 } }'],
  ['metric: auc_roc, at_least: 0.1, evidence: measured', auc('0.9')],
  ['metric: auc_roc, at_least: 0.1, in: [[region]]', auc('0.9')],
])('evidence that is missing never passes: %s', (rule, manifest) => {
  expect(answers(rule, manifest)).toEqual(['error']);
});

test('property: the answer is that of the decimals', () => {
  const share = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(share, share, (value, bar) => {
      const said = (n: number): string => `0.${String(n).padStart(5, '0')}`;
      const [answer] = answers(
        `metric: recall, at_least: ${said(bar)}`,
        `evaluation: { test_recall: ${said(value)} }`,
      );
      expect(answer).toBe(value >= bar ? 'pass' : 'fail');
    }),
    { numRuns: 40 },
  );
});

test('a metric of the author’s own can be declared under metrics', () => {
  expect(answers('metric: x-lift, at_least: 2', 'evaluation: { metrics: { x-lift: 2 } }')).toEqual(['pass']);
});

test('a metric of the author’s own can be declared as test_x-lift', () => {
  expect(answers('metric: x-lift, at_least: 2', 'evaluation: { test_x-lift: 1 }')).toEqual(['fail']);
});
