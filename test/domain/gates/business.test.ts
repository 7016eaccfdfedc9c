import { expect, test } from 'vitest';
import { answers } from '../../support/gate-harness.ts';

const cost = (value: string, rest = ''): string =>
  `problem: { business_metric: { name: cost, value: ${value}${rest} } }`;

test('bounds are exact', () => {
  expect(answers('business: cost, at_most: 38.2', cost('38.20'))).toEqual(['pass']);
  expect(answers('business: cost, at_most: 38.2', cost('38.2000000000000000001'))).toEqual(['fail']);
  expect(answers('business: cost, at_least: 1, at_most: 2', cost('3'))).toEqual(['pass', 'fail']);
});

test('the gain over the champion is exact, whichever way is better', () => {
  const lower = ', lower_is_better: true, champion: 43.9';
  expect(answers('business: cost, better_by: 5.7', cost('38.2', lower))).toEqual(['pass']);
  expect(answers('business: cost, better_by: 5.71', cost('38.2', lower))).toEqual(['fail']);
  expect(answers('business: cost, better_by: 1', cost('3', ', champion: 2'))).toEqual(['pass']);
});

test('what the champion says of itself counts before what the challenger says of it', () => {
  expect(
    answers('business: cost, better_by: 1', cost('3', ', champion: 0'), { champion: cost('3') }),
  ).toEqual(['fail']);
});

test.each([
  ['business: cost, better_by: 0', 'card: {}'],
  ['business: cost, at_least: 0', 'problem: { business_metric: { name: gain, value: 9 } }'],
  ['business: cost, better_by: -9', cost('3')],
])('evidence that is missing never passes: %s on %s', (rule, manifest) => {
  expect(answers(rule, manifest)).toEqual(['error']);
});

test('the champion says which way is better', () => {
  const rule = 'business: cost, better_by: 1';
  const lower = ', lower_is_better: true';
  expect(answers(rule, cost('3'), { champion: cost('5', lower) })).toEqual(['pass']);
  expect(answers(rule, cost('5'), { champion: cost('3', lower) })).toEqual(['fail']);
  expect(answers(rule, cost('3', lower), { champion: cost('5') })).toEqual(['error']);
  expect(answers(rule, cost('3', ', lower_is_better: false'), { champion: cost('5', lower) })).toEqual([
    'error',
  ]);
});
