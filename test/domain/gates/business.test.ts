import { describe, expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';
import { measured } from '../../support/measurement.ts';

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

describe('what is said', () => {
  const own = cost('3', ', champion: 5, lower_is_better: true');
  const unsaid = { operator: null, expected: null, actual: null, evidence: 'declared' };

  test.each([
    [
      'a gain that is enough',
      'business: cost, better_by: 1',
      own,
      {
        answer: 'pass',
        claim: {
          subject: 'cost',
          operator: '>=',
          expected: 1,
          actual: 2,
          evidence: 'declared',
          at: { line: 2 },
        },
        because: "cost is 3, the champion's 5 (declared, unverified): better by 2",
      },
    ],
    [
      'a gain that is too small',
      'business: cost, better_by: 2.5',
      own,
      {
        answer: 'fail',
        claim: { operator: '>=', expected: 2.5, actual: 2 },
        because: "cost is 3, the champion's 5 (declared, unverified): better by 2, asked for 2.5",
        remedy: 'Show a gain that is worth the change.',
      },
    ],
    [
      'a champion without a number',
      'business: cost, better_by: 1',
      cost('3'),
      {
        answer: 'error',
        claim: unsaid,
        because: "nothing says what the champion's cost is",
        remedy: 'State problem.business_metric.champion.',
      },
    ],
    [
      'a metric that the manifest does not declare',
      'business: cost, at_least: 1',
      'card: {}',
      {
        answer: 'error',
        claim: { subject: 'cost', evidence: 'declared' },
        because: 'the manifest declares no business metric cost',
        remedy: 'State cost under problem.business_metric, with its value.',
      },
    ],
    [
      'a metric that nobody can measure',
      'business: cost, at_least: 1, evidence: measured',
      own,
      {
        answer: 'error',
        claim: { subject: 'cost', evidence: 'measured' },
        because:
          'cost is not measured: only cost_of_error and expected_value_per_1000 can be recomputed from predictions',
        remedy: 'Ask for one of those, or take the declared number: evidence: declared.',
      },
    ],
  ])('%s', (_, rule, manifest, expected) => {
    expect(judgements(rule, manifest)).toMatchObject([expected]);
  });

  test('a champion that counts the other way round', () => {
    const champion = cost('5', ', lower_is_better: true');
    const turned = cost('3', ', lower_is_better: false');
    expect(judgements('business: cost, better_by: 1', turned, { champion })).toMatchObject([
      {
        answer: 'error',
        claim: { subject: 'cost', evidence: 'declared' },
        because: "the champion's manifest counts cost the other way round",
        remedy: 'State problem.business_metric.lower_is_better as the champion does.',
      },
    ]);
  });
});

test('what the champion says of another metric, or nothing at all, is not its cost', () => {
  const rule = 'business: cost, better_by: 1';
  const ours = cost('3', ', champion: 2');
  for (const champion of [
    'card: {}',
    'problem: { target: fraud }',
    'problem: { business_metric: { name: gain, value: 9 } }',
  ])
    expect(answers(rule, ours, { champion })).toEqual(['pass']);
});

test('a metric that depends on prices is as it is declared only where the rule asks for that', () => {
  const declared = 'problem: { business_metric: { name: cost_of_error, value: 3 } }';
  expect(answers('business: cost_of_error, at_most: 3, evidence: declared', declared, measured())).toEqual([
    'pass',
  ]);
  expect(answers('business: cost_of_error, at_most: 3', declared, measured())).toEqual(['error']);
  expect(answers('business: cost_of_error, at_most: 3', declared)).toEqual(['pass']);
});
