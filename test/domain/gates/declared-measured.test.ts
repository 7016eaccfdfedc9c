import { expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';
import { measured, undefinedValue } from '../../support/measurement.ts';

const rule = 'declared: matches, tolerance: 0.001';
const declaring = (metrics: string): string =>
  `evaluation: { task: binary, metrics: { ${metrics} }, predictions: { path: p.csv } }`;
const recall = (value: number) => measured({ overall: { recall: { value } } });

test.each([
  ['0.951', 0.95, 'pass'],
  ['0.949', 0.95, 'pass'],
  ['0.9510000001', 0.95, 'fail'],
  ['0.9489999999', 0.95, 'fail'],
  ['0.95', 0.9506, 'pass'],
  ['1', 0.5, 'fail'],
])('declared %s, measured %d: %s', (said, value, answer) => {
  expect(answers(rule, declaring(`recall: ${said}`), recall(value))).toEqual([answer]);
});

test('a tolerance of 0 takes the same decimal, and none given is 0.001', () => {
  const exact = 'declared: matches, tolerance: 0';
  expect(answers(exact, declaring('recall: 0.90'), recall(0.9))).toEqual(['pass']);
  expect(answers(exact, declaring('recall: 0.9000000000000000001'), recall(0.9))).toEqual(['fail']);
  expect(answers('declared: matches', declaring('recall: 0.901'), recall(0.9))).toEqual(['pass']);
});

test('each number is judged for itself, by either way of writing it', () => {
  const manifest = 'evaluation: { task: binary, metrics: { recall: 0.9, x-lift: 2 }, test_auc_roc: 0.8 }';
  const around = measured({ overall: { recall: { value: 0.5 }, auc_roc: { value: 0.8 } } });
  expect(judgements(rule, manifest, around)).toMatchObject([
    {
      answer: 'fail',
      claim: { subject: 'declared recall', operator: '=', actual: 0.9, expected: 0.5 },
      because: 'recall is declared as 0.9, but the predictions give 0.5',
    },
    { answer: 'pass', claim: { subject: 'declared auc_roc' } },
  ]);
});

test('what cannot be measured is an error that says why', () => {
  const around = measured({ overall: { recall: undefinedValue('no positive labels') } });
  expect(judgements(rule, declaring('recall: 0.9'), around)).toMatchObject([
    { answer: 'error', because: 'recall cannot be measured: no positive labels' },
  ]);
  expect(answers(rule, declaring('recall: 0.9'), measured())).toEqual(['error']);
  expect(answers(rule, declaring('recall: 0.9'))).toEqual(['error']);
});

test('nothing declared, or only what nobody else can compute: nothing to bear out', () => {
  expect(answers(rule, declaring(''))).toEqual(['skip']);
  expect(answers(rule, declaring('x-lift: 2'), measured())).toEqual(['skip']);
});

test.each([
  [
    measured(),
    {
      because: 'recall cannot be measured: it is not defined for this task',
      remedy: 'Leave recall out, or measure where it is defined.',
      claim: { subject: 'declared recall', expected: null, actual: 0.9, rows: 1000, at: { line: 2 } },
    },
  ],
  [{}, { because: 'what is declared is not measured: nobody measured it', remedy: 'Measure it.' }],
])('%#: why nothing bears it out, and what to do', (around, expected) => {
  expect(judgements(rule, declaring('recall: 0.9'), around)).toMatchObject([
    { answer: 'error', ...expected },
  ]);
});

test('what the predictions give is said beside what is declared', () => {
  expect(judgements(rule, declaring('recall: 0.90'), recall(0.9))).toMatchObject([
    { answer: 'pass', because: 'recall is declared as 0.90 and measured as 0.9' },
  ]);
  expect(judgements(rule, declaring('recall: 0.99'), recall(0.9))).toMatchObject([
    {
      answer: 'fail',
      remedy: 'Declare what the predictions show, or name the predictions that the number comes from.',
    },
  ]);
});

test('what is no number is borne out by no declared one', () => {
  expect(
    answers(
      `${rule.replace('0.001', '9999')}`,
      declaring('rmse: 1'),
      measured({ overall: { rmse: { value: Infinity } } }),
    ),
  ).toEqual(['fail']);
});

test('a number that is known to be nobody’s metric is left alone', () => {
  expect(answers(rule, declaring('x-lift: 2, recall: 0.9'), recall(0.9))).toEqual(['pass']);
  expect(judgements(rule, 'card: {}', measured())).toMatchObject([
    {
      answer: 'skip',
      claim: { subject: 'declared metrics' },
      because: 'the manifest declares none that can be measured',
    },
  ]);
});
