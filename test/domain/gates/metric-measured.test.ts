import { describe, expect, test } from 'vitest';
import type { MeasuredSlice, MeasuredValue } from '../../../src/domain/measurement.ts';
import { answers, judgements } from '../../support/gate-harness.ts';
import {
  between,
  measured,
  point,
  positives,
  rowsOf,
  supported,
  undefinedValue,
} from '../../support/measurement.ts';

const declared = 'evaluation: { task: binary, metrics: { recall: 0.99 }, predictions: { path: p.csv } }';
const floor = 'metric: recall, at_least: 0.8';
const recall = (value: MeasuredValue) => measured({ overall: { recall: value } });

describe('an interval against a bar', () => {
  test.each([
    ['clear of the floor', floor, between(0.9, 0.85, 0.93), 'pass'],
    ['exactly on the floor with its lower end', floor, between(0.85, 0.8, 0.9), 'pass'],
    ['across the floor', floor, between(0.81, 0.79, 0.83), 'inconclusive'],
    ['across the floor, the value below', floor, between(0.79, 0.75, 0.83), 'inconclusive'],
    ['exactly on the floor with its upper end', floor, between(0.75, 0.7, 0.8), 'inconclusive'],
    ['wholly below the floor', floor, between(0.7, 0.65, 0.79), 'fail'],
    ['under the ceiling', 'metric: recall, at_most: 0.8', between(0.7, 0.65, 0.8), 'pass'],
    ['across the ceiling', 'metric: recall, at_most: 0.8', between(0.79, 0.75, 0.81), 'inconclusive'],
    ['over the ceiling', 'metric: recall, at_most: 0.8', between(0.9, 0.81, 0.95), 'fail'],
    ['of no width, on the floor', floor, between(0.8, 0.8, 0.8), 'pass'],
  ])('%s', (_, rule, value, answer) => {
    expect(answers(rule, declared, recall(value))).toEqual([answer]);
  });

  test('a floor finer than a double is not reached by the double beside it', () => {
    const rule = 'metric: recall, at_least: 0.80000000000000000001';
    expect(answers(rule, declared, { ...recall(between(0.8, 0.8, 0.8)), ...point })).toEqual(['fail']);
  });

  test('floor and ceiling are judged each for itself', () => {
    const rule = 'metric: recall, at_least: 0.8, at_most: 0.9';
    expect(answers(rule, declared, recall(between(0.88, 0.85, 0.93)))).toEqual(['pass', 'inconclusive']);
  });

  test('the finding carries value, bounds, rows and the line of the predictions', () => {
    const [found] = judgements(floor, declared, recall(between(0.9, 0.85, 0.93)));
    expect(found).toMatchObject({
      because: 'recall is 0.9 [0.85, 0.93]',
      claim: { actual: 0.9, low: 0.85, high: 0.93, rows: 1000, evidence: 'measured', at: { line: 2 } },
    });
  });
});

describe('by the value alone', () => {
  test.each([
    [between(0.8, 0.7, 0.9), 'pass'],
    [between(0.79, 0.7, 0.9), 'fail'],
    [between(0.9, null, null), 'pass'],
  ])('inconclusive: point: %j is a %s', (value, answer) => {
    expect(answers(floor, declared, { ...recall(value), ...point })).toEqual([answer]);
  });

  test('a metric that is given no interval is judged by its value', () => {
    expect(
      answers('metric: brier, at_most: 0.1', declared, measured({ overall: { brier: { value: 0.1 } } })),
    ).toEqual(['pass']);
  });

  test('and the finding says why, where there is a reason', () => {
    const value = { value: 0.1, by_value: '2000000 rows are too many to draw again' };
    expect(
      judgements('metric: brier, at_most: 0.1', declared, measured({ overall: { brier: value } })),
    ).toMatchObject([
      {
        answer: 'pass',
        because: 'brier is 0.1 (judged by its value: 2000000 rows are too many to draw again)',
      },
    ]);
  });

  test('an interval that could not be computed is no pass: one positive gives any AUC', () => {
    const around = measured({ overall: { auc_roc: between(1, null, null) } });
    expect(judgements('metric: auc_roc, at_least: 0.8', declared, around)).toMatchObject([
      { answer: 'inconclusive', because: 'auc_roc is 1: there are too few rows for an interval' },
    ]);
  });
});

describe('rows that would settle it', () => {
  test.each([
    ['a quarter of the reach: 16 times the rows', between(0.81, 0.77, 0.84), '15000'],
    ['below the bar, the upper end counts', between(0.79, 0.78, 0.81), '3000'],
    ['nearly there', between(0.85, 0.7999999, 0.9), '1'],
  ])('%s', (_, value, more) => {
    const [found] = judgements(floor, declared, recall(value));
    expect(found).toMatchObject({ remedy: expect.stringMatching(`^About ${more} more rows? like these`) });
  });

  test('none, on the bar', () => {
    const [found] = judgements(floor, declared, recall(between(0.8, 0.7, 0.9)));
    expect(found).toMatchObject({ remedy: expect.stringContaining('No number of rows') });
  });

  test('under a ceiling the other end counts', () => {
    const around = recall(between(0.79, 0.76, 0.81));
    const [found] = judgements('metric: recall, at_most: 0.8', declared, around);
    expect(found).toMatchObject({ remedy: expect.stringContaining('About 3000 more rows') });
  });
});

describe('support', () => {
  const around = measured({
    evidence: rowsOf(150),
    overall: { ...positives(15), recall: between(0.95, 0.9, 0.99), specificity: between(0.95, 0.9, 0.99) },
  });

  test.each([
    [{ rows: 151 }, floor, '150 rows, asked for at least 151'],
    [{ positives: 16 }, floor, '15 positives, asked for at least 16'],
    [{ rows: 200, positives: 20 }, floor, '150 rows, asked for at least 200; 15 positives'],
    [{ negatives: 136 }, 'metric: specificity, at_least: 0.8', '135 negatives, asked for at least 136'],
  ])('%j is not there: %s', (least, rule, because) => {
    expect(judgements(rule, declared, { ...around, ...supported(least) })).toMatchObject([
      { answer: 'inconclusive', because: expect.stringContaining(because) },
    ]);
  });

  test('exactly enough, and what the metric is not counted over, do not matter', () => {
    const least = supported({ rows: 150, positives: 15, negatives: 9999 });
    expect(answers(floor, declared, { ...around, ...least })).toEqual(['pass']);
  });

  test('an area needs both kinds of labels', () => {
    const few = measured({ overall: { ...positives(995), auc_roc: between(0.95, 0.9, 0.99) } });
    expect(
      judgements('metric: auc_roc, at_least: 0.8', declared, { ...few, ...supported({ negatives: 20 }) }),
    ).toMatchObject([
      { answer: 'inconclusive', because: 'insufficient: 5 negatives, asked for at least 20' },
    ]);
  });

  test('too few rows are too few by the value alone, too', () => {
    const statistics = { ...supported({ rows: 151 }).statistics, inconclusive: 'point' } as const;
    expect(answers(floor, declared, { ...around, statistics })).toEqual(['inconclusive']);
  });
});

describe('slices', () => {
  const slice = (where: MeasuredSlice['where'], value: MeasuredValue, rows = 100): MeasuredSlice => ({
    where,
    rows,
    metrics: { recall: value },
  });
  const slices = [
    slice({ region: 'EU' }, between(0.9, 0.85, 0.93)),
    slice({ region: 'US' }, between(0.6, 0.5, 0.7), 80),
    slice({ region: null }, undefinedValue('no positive labels')),
    slice({ age: 'old', region: 'EU' }, between(0.85, 0.79, 0.9)),
  ];

  test('one finding a slice, with where and rows', () => {
    expect(judgements(`${floor}, in: [[region]]`, declared, measured({ slices }))).toMatchObject([
      { answer: 'pass', claim: { where: { region: 'EU' }, rows: 100 } },
      {
        answer: 'fail',
        claim: { where: { region: 'US' }, rows: 80 },
        because: expect.stringContaining('for region=US'),
      },
      {
        answer: 'error',
        claim: { where: { region: null } },
        because: expect.stringContaining('region=(missing)'),
      },
    ]);
  });

  test('the order of crossed columns, and a column named twice, mean nothing', () => {
    for (const columns of ['region, age', 'age, region', 'age, region, age'])
      expect(answers(`${floor}, in: [[${columns}]]`, declared, measured({ slices }))).toEqual([
        'inconclusive',
      ]);
  });

  test('a slice with few rows is listed beside the others', () => {
    const around = { ...measured({ slices }), ...supported({ rows: 90 }) };
    const found = judgements(`${floor}, in: [[region]]`, declared, around);
    expect(found.map(({ answer }) => answer)).toEqual(['pass', 'inconclusive', 'error']);
    expect(found[1]?.because).toBe('insufficient for region=US: 80 rows, asked for at least 90');
  });

  test('no such slices is an error', () => {
    expect(answers(`${floor}, in: [[channel]]`, declared, measured({ slices }))).toEqual(['error']);
  });
});

describe('evidence', () => {
  const low = recall(between(0.5, 0.4, 0.6));

  test('undefined is an error that says why', () => {
    expect(judgements(floor, declared, recall(undefinedValue('no positive labels')))).toMatchObject([
      { answer: 'error', because: 'recall is undefined: no positive labels' },
    ]);
    expect(answers(floor, declared, measured())).toEqual(['error']);
  });

  test.each([
    ['any', low, 'fail'],
    ['any', {}, 'error'],
    ['declared', low, 'pass'],
    ['measured', low, 'fail'],
    ['measured', {}, 'error'],
  ])('evidence: %s', (evidence, around, answer) => {
    expect(answers(`${floor}, evidence: ${evidence}`, declared, around)).toEqual([answer]);
  });

  test('a declared number stands in only where no predictions are named', () => {
    const unnamed = declared.replace(', predictions: { path: p.csv }', '');
    expect(answers(floor, unnamed)).toEqual(['pass']);
    expect(judgements(floor, declared)).toMatchObject([
      { answer: 'error', because: 'recall is not measured: nobody measured it' },
    ]);
  });

  test('a slice is never declared', () => {
    expect(judgements(`${floor}, in: [[region]]`, declared)).toMatchObject([
      { answer: 'error', because: 'recall is not measured: nobody measured it' },
    ]);
  });

  test('an author’s own metric stays declared, though others are measured', () => {
    const own = 'evaluation: { metrics: { x-lift: 2 } }';
    expect(answers('metric: x-lift, at_least: 1', own, low)).toEqual(['pass']);
    expect(judgements('metric: x-lift, at_least: 1, evidence: measured', own, low)).toMatchObject([
      { answer: 'error', because: expect.stringContaining('nobody else can compute it') },
    ]);
  });
});
