import { describe, expect, test } from 'vitest';
import { claim } from '../../../src/domain/gates/gate.ts';
import type { MeasuredValue } from '../../../src/domain/measurement.ts';
import { answers, judgements } from '../../support/gate-harness.ts';
import { between, measured, supported, undefinedValue } from '../../support/measurement.ts';

const declared = 'evaluation: { task: binary, metrics: { recall: 0.99 }, predictions: { path: p.csv } }';
const floor = 'metric: recall, at_least: 0.8';
const recall = (value: MeasuredValue) => measured({ overall: { recall: value } });

describe('half an interval', () => {
  const ceiling = 'metric: recall, at_most: 0.8';
  const few = ': there are too few rows for an interval';

  test.each([
    [floor, between(0.9, null, 0.95), 'inconclusive'],
    [floor, between(0.7, null, 0.75), 'fail'],
    [floor, between(0.9, 0.85, null), 'pass'],
    [floor, between(0.9, 0.7, null), 'inconclusive'],
    [ceiling, between(0.7, 0.65, null), 'inconclusive'],
    [ceiling, between(0.9, 0.85, null), 'fail'],
    [ceiling, between(0.7, null, 0.75), 'pass'],
    [ceiling, between(0.9, null, 0.95), 'inconclusive'],
  ])('settles what its one end settles: %s, %j: %s', (rule, value, answer) => {
    const [found] = judgements(rule, declared, recall(value));
    expect(found?.answer).toBe(answer);
    expect(found?.because.split(',')[0]).toBe(
      `recall is ${value.value}${answer === 'inconclusive' ? few : ''}`,
    );
  });

  test.each([
    [between(0.9, null, null), '', 'Measure on more rows of this kind.'],
    [
      { ...between(0.9, null, null), no_interval: 'one positive' },
      ' (one positive)',
      'Measure more: one positive.',
    ],
  ])('why there is none, and what to do: %j', (value, why, remedy) => {
    expect(judgements(floor, declared, recall(value))).toMatchObject([
      { answer: 'inconclusive', because: `recall is 0.9${few}${why}`, remedy },
    ]);
  });
});

describe('what is said', () => {
  test.each([
    [
      floor,
      between(0.7, 0.65, 0.79),
      'recall is 0.7 [0.65, 0.79], below the floor of 0.8',
      'Bring recall to at least 0.8.',
    ],
    [
      'metric: recall, at_most: 0.8',
      between(0.9, 0.85, 0.95),
      'recall is 0.9 [0.85, 0.95], above the ceiling of 0.8',
      'Bring recall to at most 0.8.',
    ],
    [
      floor,
      { ...between(0.81, 0.79, 0.83), clusters: 1 },
      'recall is 0.81 [0.79, 0.83] in 1 cluster: the interval contains the bar of 0.8',
      'About 3 more clusters like these would settle it, or let the policy say what inconclusive does.',
    ],
    [
      floor,
      { value: null },
      'recall is undefined: the engine gave no value',
      'Measure it on data in which it is defined.',
    ],
    [
      floor,
      undefinedValue('no labels'),
      'recall is undefined: no labels',
      'Measure it on data in which it is defined.',
    ],
  ])('%s, %j', (rule, value, because, remedy) => {
    expect(judgements(rule, declared, recall(value))).toMatchObject([{ because, remedy }]);
  });

  test('why an interval is left out is not said of one that is there', () => {
    const value = { ...between(0.9, 0.85, 0.95), by_value: 'too many rows' };
    expect(judgements(floor, declared, recall(value))).toMatchObject([
      { because: 'recall is 0.9 [0.85, 0.95]' },
    ]);
  });

  test('of slices that are not there', () => {
    expect(judgements(`${floor}, in: [[region]]`, declared, measured())).toEqual([
      {
        answer: 'error',
        claim: claim('recall', { evidence: 'measured' }),
        because: 'the predictions have no such slices',
        remedy: 'Name columns that the predictions have.',
      },
    ]);
  });

  test('of a metric that nobody declares', () => {
    expect(judgements('metric: x-lift, at_least: 1', declared)).toMatchObject([
      {
        answer: 'error',
        claim: { subject: 'x-lift' },
        because: 'models/fraud/2.yaml declares no x-lift',
        remedy: 'Add x-lift to evaluation.metrics.',
      },
    ]);
  });
});

test('a number beyond all numbers reaches no bar', () => {
  const around = measured({ overall: { rmse: { value: Infinity, low: Infinity, high: Infinity } } });
  expect(answers('metric: rmse, at_least: 1', declared, around)).toEqual(['fail']);
});

test('slices of other columns, as many as were asked for, do not answer', () => {
  const slices = [
    { where: { region: 'EU', age: 'old' }, rows: 100, metrics: { recall: between(0.9, 0.85, 0.93) } },
  ];
  expect(answers(`${floor}, in: [[region, sex]]`, declared, measured({ slices }))).toEqual(['error']);
});

test('a slice of the author’s own metric is nobody’s to measure', () => {
  const own = 'evaluation: { metrics: { x-lift: 2 } }';
  expect(answers('metric: x-lift, at_least: 1, in: [[region]]', own, measured())).toEqual(['error']);
});

test('labels that are not of two kinds are not counted', () => {
  const several = measured({
    overall: { recall: between(0.9, 0.85, 0.95), specificity: between(0.9, 0.85, 0.95) },
  });
  const around = { ...several, ...supported({ positives: 9999, negatives: 9999 }) };
  expect(answers(floor, declared, around)).toEqual(['pass']);
  expect(answers('metric: specificity, at_least: 0.8', declared, around)).toEqual(['pass']);
});

test('where too little stands behind a number, more rows of that kind are asked for', () => {
  expect(
    judgements(floor, declared, { ...recall(between(0.9, 0.85, 0.95)), ...supported({ rows: 1001 }) }),
  ).toMatchObject([
    {
      because: 'insufficient: 1000 rows, asked for at least 1001',
      remedy: 'Measure on more rows of this kind.',
    },
  ]);
});
