import { describe, expect, test } from 'vitest';
import { answers, judgements, unknownChampion } from '../../support/gate-harness.ts';
import { against, measured, point, positives, supported } from '../../support/measurement.ts';

const metrics = (said: string): string =>
  `evaluation: { task: binary, metrics: { ${said} }, predictions: { path: p.csv } }`;
const ours = metrics('auc_roc: 0.99, rmse: 1');
const champion = metrics('auc_roc: 0.5, rmse: 9');
const margin = 'compare: auc_roc, with: champion, no_worse_than: 0.005';
const gain = 'compare: auc_roc, with: champion, better_by: 0.01';

const auc = (challenger: number, low: number | null, high: number | null) => ({
  champion,
  ...against({ auc_roc: { champion: 0.95, challenger, difference: challenger - 0.95, low, high } }),
});

describe('the interval of the difference', () => {
  test.each([
    ['no worse for certain', margin, auc(0.95, -0.004, 0.004), 'pass'],
    ['exactly at the margin', margin, auc(0.95, -0.005, 0.005), 'pass'],
    ['perhaps worse', margin, auc(0.95, -0.006, 0.006), 'inconclusive'],
    ['worse for certain', margin, auc(0.93, -0.03, -0.006), 'fail'],
    ['worse by the margin at best', margin, auc(0.94, -0.015, -0.005), 'inconclusive'],
    ['better for certain', gain, auc(0.97, 0.01, 0.03), 'pass'],
    ['better, perhaps by too little', gain, auc(0.965, 0.005, 0.025), 'inconclusive'],
    ['too little better', gain, auc(0.951, 0, 0.002), 'fail'],
    ['the same model', margin, auc(0.95, 0, 0), 'pass'],
  ])('%s', (_, rule, around, answer) => {
    expect(answers(rule, ours, around)).toEqual([answer]);
  });

  test('the finding tells both values, the bounds, the rows, and how many more would do', () => {
    expect(judgements(margin, ours, auc(0.955, -0.015, 0.025))).toMatchObject([
      {
        answer: 'inconclusive',
        claim: {
          subject: 'auc_roc against champion 2',
          actual: 0.005,
          expected: -0.005,
          low: -0.015,
          high: 0.025,
        },
        because: expect.stringContaining('auc_roc is 0.955, the champion 2 has 0.95 on the same 1000 rows'),
        remedy: expect.stringMatching(/^About (2999|3000|3001) more rows/),
      },
    ]);
  });
});

describe('by the value alone', () => {
  test.each([
    [0.945, 'pass'],
    [0.9449, 'fail'],
  ])('%d is within 0.005 of 0.95: %s; decimals, not doubles', (value, answer) => {
    expect(answers(margin, ours, { ...auc(value, -1, 1), ...point })).toEqual([answer]);
  });
});

describe('lower is better', () => {
  const rule = 'compare: rmse, with: champion, better_by: 0.5';
  const rmse = (challenger: number, low: number, high: number) => ({
    champion,
    ...against({ rmse: { champion: 5, challenger, difference: challenger - 5, low, high } }),
  });

  test.each([
    [rmse(4, -1.5, -0.5), 'pass', [1, 0.5, 1.5]],
    [rmse(4.4, -0.9, 0.1), 'inconclusive', [0.6, -0.1, 0.9]],
    [rmse(6, 0.5, 1.5), 'fail', [-1, -1.5, -0.5]],
    [rmse(5, 0, 0), 'fail', [0, 0, 0]],
  ])('%#: %s', (around, answer, [actual, low, high]) => {
    expect(judgements(rule, ours, around)).toMatchObject([{ answer, claim: { actual, low, high } }]);
  });
});

describe('what cannot be judged', () => {
  test('no interval is inconclusive, and says why', () => {
    const found = { champion: 0.9, challenger: 0.99, difference: 0.09, no_interval: 'no variance' };
    expect(judgements(margin, ours, { champion, ...against({ auc_roc: found }) })).toMatchObject([
      { answer: 'inconclusive', because: expect.stringContaining('no interval (no variance)') },
    ]);
  });

  test('no difference is an error that says whose value is missing', () => {
    const undefinedThere = against({
      auc_roc: { difference: null, undefined: 'champion: no positive labels' },
    });
    expect(judgements(margin, ours, { champion, ...undefinedThere })).toMatchObject([
      { answer: 'error', because: expect.stringContaining('champion: no positive labels') },
    ]);
    expect(answers(margin, ours, { champion, ...against({}) })).toEqual(['error']);
  });

  test('too few rows, or labels of a kind', () => {
    const found = { champion: 0.9, challenger: 0.99, difference: 0.09, low: 0.05, high: 0.1 };
    const around = { champion, ...against({ auc_roc: found }, positives(10)) };
    expect(answers(margin, ours, { ...around, ...supported({ rows: 1001 }) })).toEqual(['inconclusive']);
    expect(answers(margin, ours, { ...around, ...supported({ positives: 11 }) })).toEqual(['inconclusive']);
    expect(answers(margin, ours, { ...around, ...supported({ rows: 1000, positives: 10 }) })).toEqual([
      'pass',
    ]);
  });
});

const unnamed = 'evaluation: { task: binary, metrics: { auc_roc: 0.5 } }';

describe('evidence', () => {
  const otherRows = { kind: 'unmeasured', because: 'not the same rows', remedy: 'Measure again.' } as const;
  const unmatched = { champion, ...measured({ champion: otherRows }) };

  test.each([
    ['measured', unmatched, 'error'],
    ['measured', { champion }, 'error'],
    ['any', unmatched, 'error'],
    ['any', { ...unmatched, champion: unnamed }, 'pass'],
    ['any', auc(0.9, -0.06, -0.04), 'fail'],
    ['declared', auc(0.9, -0.06, -0.04), 'pass'],
  ])('%s, %#', (evidence, around, answer) => {
    expect(answers(`${margin}, evidence: ${evidence}`, ours, around)).toEqual([answer]);
  });

  test('a champion on other rows is named as the reason', () => {
    expect(judgements(`${margin}, evidence: measured`, ours, unmatched)).toMatchObject([
      { because: 'auc_roc of the champion is not measured: not the same rows' },
    ]);
  });

  test('without a champion there is nothing to compare with, and an unknown one is an error', () => {
    expect(answers(margin, ours, against({}))).toEqual(['skip']);
    expect(answers(margin, ours, { ...against({}), ...unknownChampion })).toEqual(['error']);
  });

  test('an author’s own metric stays declared', () => {
    const rule = 'compare: x-lift, with: champion, better_by: 0';
    const around = { ...against({}), champion: metrics('x-lift: 1') };
    expect(answers(rule, metrics('x-lift: 2'), around)).toEqual(['pass']);
    expect(answers(`${rule}, evidence: measured`, metrics('x-lift: 2'), around)).toEqual(['error']);
  });
});

describe('what is known of one side only', () => {
  const lacking = (difference: number | null, low: number | null, high: number | null, rest = {}) => ({
    champion,
    ...against({ auc_roc: { difference, low, high, ...rest }, rmse: { difference, low, high, ...rest } }),
  });
  const rmse = 'compare: rmse, with: champion, no_worse_than: 0.005';

  test('a difference without its two values is taken as it is', () => {
    expect(judgements(margin, ours, lacking(-0.25, -0.5, -0.125))).toMatchObject([
      {
        answer: 'fail',
        claim: { actual: -0.25, low: -0.5, high: -0.125 },
        because:
          'auc_roc is none, the champion 2 has none on the same 1000 rows: -0.25 [-0.5, -0.125] better, asked for at most 0.005 worse',
        remedy: 'Improve the model.',
      },
    ]);
    expect(judgements(rmse, ours, lacking(-0.25, -0.5, -0.125))).toMatchObject([
      { answer: 'pass', claim: { actual: 0.25, low: 0.125, high: 0.5 } },
    ]);
    for (const rest of [{ champion: 0.75 }, { challenger: 0.75 }])
      expect(judgements(margin, ours, lacking(-0.25, -0.5, -0.125, rest))).toMatchObject([
        { claim: { actual: -0.25 } },
      ]);
  });

  test.each([
    [margin, null, 0.5, { low: null, high: 0.5 }],
    [margin, -0.5, null, { low: -0.5, high: null }],
    [margin, null, null, { low: null, high: null }],
    [rmse, null, 0.5, { low: -0.5, high: null }],
    [rmse, -0.5, null, { low: null, high: 0.5 }],
  ])('%#: half an interval is none', (rule, low, high, claimed) => {
    expect(judgements(rule, ours, lacking(0.25, low, high))).toMatchObject([
      {
        answer: 'inconclusive',
        claim: claimed,
        because: expect.stringMatching(
          /better, asked for at most 0\.005 worse: the difference has no interval$/,
        ),
        remedy: 'Measure on more rows.',
      },
    ]);
  });

  test('why there is no interval is what to mend', () => {
    expect(judgements(margin, ours, lacking(0.25, null, null, { no_interval: 'no variance' }))).toMatchObject(
      [
        {
          because: expect.stringMatching(/no interval \(no variance\)$/),
          remedy: 'Measure more: no variance.',
        },
      ],
    );
  });

  test.each([
    ['the engine gave no value', {}],
    ['the engine gave no value', { auc_roc: { difference: null } }],
    ['no labels', { auc_roc: { difference: null, undefined: 'no labels' } }],
  ])('%s: %j', (because, differences) => {
    expect(judgements(margin, ours, { champion, ...against(differences) })).toMatchObject([
      {
        answer: 'error',
        claim: {
          subject: 'auc_roc against champion 2',
          expected: -0.005,
          actual: null,
          low: null,
          high: null,
        },
        because: `auc_roc cannot be compared: ${because}`,
        remedy: 'Compare on a metric that both have.',
      },
    ]);
  });
});

test('a champion without a word on its evaluation has nothing at hand to be measured', () => {
  const unmatched = measured({ champion: { kind: 'unmeasured', because: 'x', remedy: 'x' } });
  expect(judgements(margin, ours, { ...unmatched, champion: 'card: {}' })).toMatchObject([
    { because: 'the champion 2 declares no auc_roc' },
  ]);
});

test('an interval around the margin says what would settle it', () => {
  expect(judgements(gain, ours, auc(0.965, 0.005, 0.025))).toMatchObject([
    {
      answer: 'inconclusive',
      because: expect.stringMatching(/asked for at least 0\.01 better: the interval contains the margin$/),
      remedy: expect.stringMatching(
        /^About \d+ more rows like these would settle it, or let the policy say what inconclusive does\.$/,
      ),
    },
  ]);
});
