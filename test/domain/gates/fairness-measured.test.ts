import { describe, expect, test } from 'vitest';
import type { MeasuredFairness } from '../../../src/domain/measurement.ts';
import { answers, judgements } from '../../support/gate-harness.ts';
import { measured, parity, point, rate, supported } from '../../support/measurement.ts';

const manifest = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const rule = 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8';
const difference = 'demographic_parity_difference';
const ceiling = `fairness: ${difference}, by: [sex], at_most: 0.1`;

describe('the value against the bar', () => {
  test.each([
    ['4 of 25 over 4 of 20 is 0.8', rule, [rate('F', 4, 25), rate('M', 4, 20)] as const, 'pass'],
    ['one case less is not', rule, [rate('F', 3, 25), rate('M', 4, 20)] as const, 'fail'],
    [
      '0.8 is not 0.8000000000000000001',
      `${rule}000000000000000001`,
      [rate('F', 4, 25), rate('M', 4, 20)] as const,
      'fail',
    ],
    ['3/10 over 3/8', rule, [rate('F', 3, 10), rate('M', 3, 8)] as const, 'pass'],
    [
      'weights are compared as the doubles that they are',
      rule,
      [rate('F', 4.5, 25), rate('M', 4.5, 20)] as const,
      'pass',
    ],
  ])('ratio: %s', (_, asked, groups, answer) => {
    expect(answers(asked, manifest, parity(...groups))).toEqual([answer]);
  });

  test.each([
    ['7/10 less 6/10 is 0.1, whatever doubles say', rate('F', 6, 10), rate('M', 7, 10), 'pass'],
    ['one of a million more is not', rate('F', 600_000, 1_000_000), rate('M', 700_001, 1_000_000), 'fail'],
  ])('difference: %s', (_, lowest, highest, answer) => {
    expect(answers(ceiling, manifest, parity(lowest, highest, { metric: difference }))).toEqual([answer]);
  });

  test('counts beyond 2^53 in their product are exact', () => {
    const [n, k] = [900_000_001, 400_000_001];
    const around = parity(rate('F', k, n), rate('M', k, n));
    expect(answers('fairness: demographic_parity_ratio, by: [sex], at_least: 1', manifest, around)).toEqual([
      'pass',
    ]);
  });

  test('two gates with two bars each get their own answer', () => {
    const around = parity(rate('F', 17, 100), rate('M', 20, 100));
    expect(answers(rule, manifest, around)).toEqual(['pass']);
    expect(answers(rule.replace('0.8', '0.9'), manifest, around)).toEqual(['fail']);
  });
});

describe('chance', () => {
  const [lowest, highest] = [rate('F', 14, 100), rate('M', 20, 100)];

  test('an interval that reaches the bar is inconclusive, and says how many rows settle it', () => {
    const high = 0.7 * Math.exp(Math.log(0.8 / 0.7) * 3);
    expect(judgements(rule, manifest, parity(lowest, highest, { value: 0.7, low: 0.4, high }))).toMatchObject(
      [
        {
          answer: 'inconclusive',
          claim: { actual: 0.7, low: 0.4, high, rows: 1000 },
          because: expect.stringContaining(
            'lowest F (14 of 100), highest M (20 of 100); the difference may be chance',
          ),
          remedy: expect.stringMatching(/^About 160[01] more rows like these would settle it \(F and M\)/),
        },
      ],
    );
  });

  test.each([
    [0.8, 'inconclusive'],
    [0.79, 'fail'],
  ])('whose upper end is %d: %s', (high, answer) => {
    expect(answers(rule, manifest, parity(lowest, highest, { value: 0.7, low: 0.4, high }))).toEqual([
      answer,
    ]);
  });

  test('of a difference the lower end counts', () => {
    const wide = { metric: difference, value: 0.15, low: 0.05, high: 0.25 };
    const groups = [rate('F', 10, 100), rate('M', 25, 100)] as const;
    expect(judgements(ceiling, manifest, parity(...groups, wide))).toMatchObject([
      { answer: 'inconclusive', remedy: expect.stringMatching(/^About 60[01] more rows/) },
    ]);
    expect(answers(ceiling, manifest, parity(...groups, { ...wide, low: 0.11 }))).toEqual(['fail']);
  });

  test('inconclusive: point takes the value alone', () => {
    const around = parity(lowest, highest, { value: 0.7, low: 0.4, high: 1.2 });
    expect(answers(rule, manifest, { ...around, ...point })).toEqual(['fail']);
  });

  test('nobody of a group selected, in few rows, is no proof', () => {
    const around = parity(rate('F', 0, 5), rate('M', 2, 10), { value: 0, low: 0, high: 3 });
    expect(judgements(rule, manifest, around)).toMatchObject([
      { answer: 'inconclusive', remedy: 'Measure on more rows of the smaller groups.' },
    ]);
  });
});

describe('what cannot be judged', () => {
  test('small groups are listed', () => {
    const around = { ...parity(rate('F', 4, 25), rate('M', 4, 20)), ...supported({ rows: 25 }) };
    expect(judgements(rule, manifest, around)).toMatchObject([
      {
        answer: 'inconclusive',
        because: expect.stringContaining('insufficient: M (4 of 20), asked for at least 25'),
      },
    ]);
  });

  test('undefined says why; not measured is no pass', () => {
    const undefinedRatio = { value: null, undefined: 'the highest selection_rate is 0' };
    expect(
      judgements(rule, manifest, parity(rate('F', 0, 9), rate('M', 0, 9), undefinedRatio)),
    ).toMatchObject([
      { answer: 'error', because: expect.stringContaining('the highest selection_rate is 0') },
    ]);
    expect(answers(rule, manifest)).toEqual(['error']);
    expect(answers(rule, manifest, measured())).toEqual(['error']);
  });

  test('who is left out of the comparison is said', () => {
    const excluded = [{ group: { sex: 'X' }, rows: 3, because: 'no positive labels' }];
    const [found] = judgements(rule, manifest, parity(rate('F', 9, 20), rate('M', 9, 20), { excluded }));
    expect(found?.because).toContain('not compared: X (3 rows: no positive labels)');
  });

  test('by: [sensitive] are the manifest’s own, and without any nothing says which', () => {
    const asked = rule.replace('[sex]', '[sensitive]');
    const around = parity(rate('F', 9, 20), rate('M', 9, 20));
    expect(answers(asked, `${manifest}\nfeatures: { sensitive: [sex, age] }`, around)).toEqual([
      'pass',
      'error',
    ]);
    expect(judgements(asked, manifest)).toMatchObject([
      { answer: 'error', because: 'nothing says which groups to compare' },
    ]);
  });
});

describe('which of the measured groups answer', () => {
  const fair = parity(rate('F', 19, 20), rate('M', 20, 20)).measurement.fairness;
  const unfair = (given: Partial<MeasuredFairness>) =>
    parity(rate('F', 1, 20), rate('M', 20, 20), given).measurement.fairness;

  test.each([
    ['of another metric', unfair({ metric: 'equal_opportunity_ratio' })],
    ['of another column', unfair({ by: ['region'] })],
    ['of the column crossed with another', unfair({ by: ['sex', 'region'] })],
  ])('not those %s', (_, others) => {
    expect(answers(rule, manifest, measured({ fairness: [...others, ...fair] }))).toEqual(['pass']);
    expect(answers(rule, manifest, measured({ fairness: others }))).toEqual(['error']);
  });

  test('by: [sensitive, region] names two columns, whatever the manifest calls sensitive', () => {
    const asked = rule.replace('[sex]', '[sensitive, region]');
    const found = judgements(
      asked,
      `${manifest}\nfeatures: { sensitive: [sex] }`,
      measured({ fairness: fair }),
    );
    expect(found.map(({ claim }) => claim.subject)).toEqual([
      'demographic_parity_ratio by sensitive',
      'demographic_parity_ratio by region',
    ]);
  });

  test('of a manifest that names nothing sensitive no group is asked for', () => {
    const asked = rule.replace('[sex]', '[sensitive]');
    expect(judgements(asked, manifest, measured({ fairness: fair }))).toMatchObject([
      {
        answer: 'error',
        claim: { subject: 'demographic_parity_ratio' },
        because: 'nothing says which groups to compare',
        remedy: 'Name columns under by, or features.sensitive in the manifest.',
      },
    ]);
  });
});

test('8 of 10 less 7 of 10 is 0.1, though a double is over it', () => {
  const around = parity(rate('F', 7, 10), rate('M', 8, 10), { metric: difference });
  expect(around.measurement.fairness[0]?.value).toBeGreaterThan(0.1);
  expect(answers(ceiling, manifest, around)).toEqual(['pass']);
});
