import { describe, expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';
import { parity, rate, supported } from '../../support/measurement.ts';

const manifest = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const rule = 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8';

describe('what is said', () => {
  test('of groups that differ', () => {
    expect(judgements(rule, manifest, parity(rate('F', 10, 100), rate('M', 20, 100)))).toMatchObject([
      {
        answer: 'fail',
        claim: {
          subject: 'demographic_parity_ratio by sex',
          operator: '>=',
          expected: 0.8,
          actual: 0.5,
          where: null,
          evidence: 'measured',
          at: { line: 2 },
        },
        because:
          'demographic_parity_ratio by sex is 0.5: lowest F (10 of 100), highest M (20 of 100), below the floor of 0.8',
        remedy: 'Find out why the groups fare differently, and mend the model or its threshold.',
      },
    ]);
  });

  test('of groups that cross columns, or whose value is missing, and of those left out', () => {
    const crossed = { group: { age: 'old', sex: null }, value: 0.5, k: 10, n: 20 };
    const excluded = [
      { group: { sex: 'X' }, rows: 3, because: 'few' },
      { group: { sex: null }, rows: 1, because: 'none' },
    ];
    expect(judgements(rule, manifest, parity(crossed, rate('M', 10, 20), { excluded }))).toMatchObject([
      {
        answer: 'pass',
        because:
          'demographic_parity_ratio by sex is 1: lowest old, missing (10 of 20), highest M (10 of 20); not compared: X (3 rows: few), missing (1 rows: none)',
      },
    ]);
  });

  test.each([
    ['the engine gave no value', { value: null }],
    ['nobody selected', { value: null, undefined: 'nobody selected' }],
    ['the engine gave no value', { lowest: null }],
    ['the engine gave no value', { highest: null }],
  ])('of what is undefined: %s %j', (because, given) => {
    expect(judgements(rule, manifest, parity(rate('F', 9, 9), rate('M', 9, 9), given))).toMatchObject([
      {
        answer: 'error',
        because: `demographic_parity_ratio by sex is undefined: ${because}`,
        remedy: 'Measure it on data in which every group occurs.',
      },
    ]);
  });
});

describe('groups with too few rows', () => {
  test.each([
    ['both', rate('F', 4, 25), rate('M', 4, 20), 'F (4 of 25) and M (4 of 20)'],
    ['the smaller', rate('F', 4, 30), rate('M', 4, 20), 'M (4 of 20)'],
    ['one of two that are equal in both counts', rate('F', 4, 20), rate('M', 4, 20), 'F (4 of 20)'],
    ['both of two that are as large', rate('F', 3, 20), rate('M', 4, 20), 'F (3 of 20) and M (4 of 20)'],
    ['both of two with as many cases', rate('F', 4, 21), rate('M', 4, 20), 'F (4 of 21) and M (4 of 20)'],
  ])('%s', (_, lowest, highest, few) => {
    const around = { ...parity(lowest, highest), ...supported({ rows: 30 }) };
    expect(judgements(rule, manifest, around)).toMatchObject([
      {
        answer: 'inconclusive',
        because: expect.stringMatching(
          new RegExp(`; insufficient: ${few.replace(/[()]/g, '\\$&')}, asked for at least 30$`),
        ),
        remedy: 'Measure on more rows of the smaller groups.',
      },
    ]);
  });

  test('exactly enough are enough', () => {
    const around = { ...parity(rate('F', 4, 20), rate('M', 4, 20)), ...supported({ rows: 20 }) };
    expect(answers(rule, manifest, around)).toEqual(['pass']);
  });
});
