import { expect, test } from 'vitest';
import { claim } from '../../../src/domain/gates/gate.ts';
import { answers, judgements } from '../../support/gate-harness.ts';

const trained = (day: string): string => `model: { name: fraud, version: "2", training_date: "${day}" }`;
const now = '2024-07-09T10:00:00Z';

test.each([
  ['2024-06-29T10:00:00Z', 'pass'],
  ['2024-06-29T09:59:59.999Z', 'fail'],
  ['2024-07-09T10:00:00Z', 'pass'],
  ['2024-07-09T10:00:01Z', 'fail'],
])('trained %s, at most 10d old: %s', (day, answer) => {
  expect(answers('age_of: model.training_date, at_most: 10d', trained(day), { now })).toEqual([answer]);
});

test.each([
  ['2024-06-29T10:00:00Z', 'pass'],
  ['2024-06-29T10:00:00.001Z', 'fail'],
  ['2024-08-01', 'fail'],
])('trained %s, at least 10d old: %s', (day, answer) => {
  expect(answers('age_of: model.training_date, at_least: 10d', trained(day), { now })).toEqual([answer]);
});

test('both sides are judged, and the age is said in days', () => {
  expect(
    judgements('age_of: model.training_date, at_least: 10d, at_most: 20d', trained('2024-06-09'), { now }),
  ).toMatchObject([
    { answer: 'fail', because: 'model.training_date was 30.4 days ago, older than 20d' },
    { answer: 'pass' },
  ]);
});

test.each(['card: {}', 'model: { name: fraud, version: "2" }'])(
  'without a date nobody can tell: %s',
  (manifest) => {
    expect(answers('age_of: model.training_date, at_most: 9999d', manifest)).toEqual(['error']);
  },
);

test('a value that is no date is no date', () => {
  expect(answers('age_of: model.name, at_most: 9999d', 'card: {}')).toEqual(['error']);
});

test.each([
  [
    'at_most: 10d',
    '2024-06-09T10:00:00Z',
    {
      answer: 'fail',
      claim: { operator: '<=', expected: '10d', actual: '30 days', evidence: 'declared', at: { line: 1 } },
      because: 'model.training_date was 30 days ago, older than 10d',
      remedy: 'Renew what model.training_date dates, then promote.',
    },
  ],
  [
    'at_least: 10d',
    '2024-07-08T10:00:00Z',
    {
      answer: 'fail',
      claim: { operator: '>=', expected: '10d', actual: '1 day' },
      because: 'model.training_date was 1 day ago, not yet 10d',
      remedy: 'Wait until model.training_date is 10d ago.',
    },
  ],
  [
    'at_most: 10d',
    '2024-08-01',
    {
      answer: 'fail',
      claim: { operator: '<=', expected: '10d', actual: null },
      because: 'model.training_date is 2024-08-01, which is still to come',
      remedy: 'Correct model.training_date.',
    },
  ],
  [
    'at_most: 10d',
    '2024-07-08T10:00:00Z',
    {
      answer: 'pass',
      claim: { subject: 'age of model.training_date', operator: '<=', expected: '10d', actual: '1 day' },
      because: 'model.training_date was 1 day ago',
    },
  ],
])('what is said, %s, of %s', (side, day, expected) => {
  expect(judgements(`age_of: model.training_date, ${side}`, trained(day), { now })).toMatchObject([expected]);
});

test.each([
  'card: {}',
  'evaluation: { limits: { since: [2024-07-01] } }',
  'evaluation: { limits: { since: { at: 2024-07-01 } } }',
])('what is no date by itself is none: %s', (manifest) => {
  expect(judgements('age_of: evaluation.limits.since, at_most: 9999d', manifest, { now })).toEqual([
    {
      answer: 'error',
      claim: claim('evaluation.limits.since'),
      because: 'the manifest gives no date for evaluation.limits.since',
      remedy: 'Write evaluation.limits.since as a date such as 2024-06-15.',
    },
  ]);
});
