import { expect, test } from 'vitest';
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
