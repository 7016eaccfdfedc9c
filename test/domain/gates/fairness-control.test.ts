import { expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';
import { measured, rate } from '../../support/measurement.ts';

const manifest = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const rule = 'fairness: demographic_parity_ratio, by: [sex], control: [region], at_least: 0.8';

const level = (control: { readonly [column: string]: string | null } | undefined, k: number) => ({
  by: ['sex'],
  ...(control === undefined ? {} : { control }),
  metric: 'demographic_parity_ratio',
  value: k / 50,
  low: k / 50,
  high: k / 50,
  lowest: rate('F', k, 100),
  highest: rate('M', 50, 100),
  excluded: [],
});

test('every level is judged, and a missing value is a level', () => {
  const fairness = [level({ region: 'EU' }, 45), level({ region: null }, 30), level(undefined, 50)];
  expect(judgements(rule, manifest, measured({ fairness }))).toMatchObject([
    { answer: 'pass', claim: { where: { region: 'EU' } } },
    {
      answer: 'fail',
      claim: { where: { region: null } },
      because: expect.stringContaining('region=(missing)'),
    },
  ]);
});

test('without a control the levels do not count, and with one all rows together do not', () => {
  const fairness = [level({ region: 'EU' }, 30), level(undefined, 50)];
  expect(answers(rule.replace('control: [region], ', ''), manifest, measured({ fairness }))).toEqual([
    'pass',
  ]);
  expect(answers(rule, manifest, measured({ fairness: [level(undefined, 50)] }))).toEqual(['error']);
});

test('a replayed verdict names columns in another order', () => {
  const asked = rule.replace('[region]', '[region, age]');
  expect(answers(asked, manifest, measured({ fairness: [level({ age: 'old', region: 'EU' }, 50)] }))).toEqual(
    ['pass'],
  );
});

test('a column within its own values compares nothing', () => {
  const asked = rule.replace('[region]', '[sex]');
  expect(judgements(asked, manifest, measured())).toMatchObject([
    { answer: 'error', because: expect.stringContaining('compared within its own values') },
  ]);
});

test('why a column is not compared within itself, and what to do', () => {
  const asked = rule.replace('[sex], control: [region]', '[sex, region], control: [region]');
  expect(judgements(asked, manifest, measured({ fairness: [level({ region: 'EU' }, 45)] }))).toMatchObject([
    {
      answer: 'pass',
      because: expect.stringMatching(/^demographic_parity_ratio by sex for region=EU is 0\.9 /),
    },
    {
      answer: 'error',
      claim: { subject: 'demographic_parity_ratio by region' },
      because: 'region is to be compared within its own values, of which each has one group',
      remedy: 'Name other columns under control, or leave this one out of by.',
    },
  ]);
});
