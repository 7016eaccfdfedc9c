import { describe, expect, test } from 'vitest';
import type { MeasuredValue } from '../../../src/domain/measurement.ts';
import { answers, judgements, unknownChampion } from '../../support/gate-harness.ts';
import { against, between, measured } from '../../support/measurement.ts';

const predictions = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const priced = (fp: string, fn: string, rest = ''): string =>
  `problem: { cost_of_error: { false_positive: ${fp}, false_negative: ${fn}${rest} } }\n${predictions}`;
const rule = 'business: cost_of_error, at_most: 1';
const cost = (own: MeasuredValue, atBase?: MeasuredValue) =>
  measured({
    overall: { cost_of_error: own, ...(atBase === undefined ? {} : { 'cost_of_error@base': atBase }) },
  });

const low = between(0.5, 0.4, 0.6);
const high = between(3, 2, 4);

describe('whose prices', () => {
  test('nobody stated any before: the version’s own, and the finding says so', () => {
    expect(judgements(rule, priced('1', '50'), cost(low))).toMatchObject([
      {
        answer: 'pass',
        because: 'cost_of_error is 0.5 [0.4, 0.6]; counted at prices that nobody stated before',
      },
    ]);
  });

  test('the same as the champion’s, however they are written', () => {
    const champion = priced('1.0', '5e1', ', true_positive: 0');
    expect(
      judgements(rule, priced('1', '50', ', unit: EUR'), {
        ...cost(low),
        champion: champion.replace('true_positive: 0', 'unit: EUR'),
      }),
    ).toMatchObject([
      { answer: 'pass', because: expect.stringMatching(/counted in EUR at the prices of champion 2$/) },
    ]);
  });

  test('changed ones are measured at both, and the worse counts', () => {
    for (const around of [{ champion: priced('1', '50') }, { base: priced('1', '50') }])
      expect(judgements(rule, priced('1', '5'), { ...cost(low, high), ...around })).toMatchObject([
        {
          answer: 'fail',
          claim: { actual: 3 },
          because: expect.stringContaining('(false_negative 50 -> 5), and the worse counts'),
        },
      ]);
    expect(answers(rule, priced('1', '500'), { ...cost(high, low), base: priced('1', '50') })).toEqual([
      'fail',
    ]);
  });

  test('a missing measurement at the old prices is no pass', () => {
    expect(answers(rule, priced('1', '5'), { ...cost(low), base: priced('1', '50') })).toEqual(['error']);
  });

  test('the champion’s count before this version’s own at base', () => {
    const around = { ...cost(low, high), champion: priced('1', '50'), base: priced('1', '5') };
    expect(answers(rule, priced('1', '5'), around)).toEqual(['fail']);
  });

  test('prices that the pull request takes away still count', () => {
    expect(
      judgements(rule, predictions, {
        ...measured({ overall: { 'cost_of_error@base': high } }),
        base: priced('1', '50'),
      }),
    ).toMatchObject([{ answer: 'fail', because: expect.stringContaining('at the prices of base') }]);
  });

  test.each([
    ['nobody states any', predictions, cost(low)],
    [
      'one of two is no price',
      `problem: { cost_of_error: { false_positive: 1 } }\n${predictions}`,
      cost(low),
    ],
    ['the champion cannot be told', priced('1', '50'), { ...cost(low), ...unknownChampion }],
    ['nothing is measured', priced('1', '50'), {}],
  ])('%s', (_, manifest, around) => {
    expect(answers(rule, manifest, around)).toEqual(['error']);
  });
});

describe('against the champion', () => {
  const gain = 'business: cost_of_error, better_by: 1';
  const differing = (difference: number, reach: number) => ({
    'cost_of_error@base': {
      champion: 3,
      challenger: 3 + difference,
      difference,
      low: difference - reach,
      high: difference + reach,
    },
  });
  const champion = priced('1', '50');

  test.each([
    ['better for certain', -2, 0.5, 'pass'],
    ['better, perhaps by too little', -1.5, 1, 'inconclusive'],
    ['dearer', 2, 0.5, 'fail'],
  ])('%s', (_, difference, reach, answer) => {
    expect(answers(gain, predictions, { champion, ...against(differing(difference, reach)) })).toEqual([
      answer,
    ]);
  });

  test('of an expected value more is better', () => {
    const asked = 'business: expected_value_per_1000, better_by: 1';
    const found = {
      'expected_value_per_1000@base': { champion: 3, challenger: 6, difference: 3, low: 2, high: 4 },
    };
    expect(answers(asked, predictions, { champion, ...against(found) })).toEqual(['pass']);
  });

  test('without a champion there is nothing to be better than', () => {
    expect(answers(gain, priced('1', '50'), measured())).toEqual(['skip']);
  });
});

test('a business metric of one’s own is declared and never measured', () => {
  const own = `problem: { business_metric: { name: margin, value: 3 } }\n${predictions}`;
  expect(answers('business: margin, at_least: 3', own, measured())).toEqual(['pass']);
  expect(judgements('business: margin, at_least: 3, evidence: measured', own, measured())).toMatchObject([
    { answer: 'error', because: expect.stringContaining('only cost_of_error and expected_value_per_1000') },
  ]);
});

test('all prices that are changed are named', () => {
  expect(judgements(rule, priced('2', '5'), { ...cost(low, high), base: priced('1', '50') })).toMatchObject([
    {
      because:
        'cost_of_error is 3 [2, 4], above the ceiling of 1; the prices of base are changed (false_positive 1 -> 2, false_negative 50 -> 5), and the worse counts',
    },
  ]);
});

test('a champion that was not measured is no champion that was beaten', () => {
  const gain = 'business: cost_of_error, better_by: 1';
  const champion = priced('1', '50');
  expect(judgements(gain, champion, { ...cost(low, low), champion })).toMatchObject([
    { answer: 'error', because: expect.stringMatching(/^cost_of_error of the champion is not measured: /) },
  ]);
  expect(
    answers(gain, champion, { ...cost(low, low), champion: champion.replace(predictions, 'card: {}') }),
  ).toEqual(['error']);
});

test('floor, ceiling and gain are judged each for itself', () => {
  const champion = priced('1', '50');
  const differences = { cost_of_error: { champion: 3, challenger: 1, difference: -2, low: -3, high: -1 } };
  const around = { champion, ...against(differences, { cost_of_error: between(1, 0.5, 1.5) }) };
  expect(
    answers('business: cost_of_error, at_least: 0, at_most: 0.25, better_by: 1', champion, around),
  ).toEqual(['pass', 'fail', 'pass']);
});

test.each([
  [
    predictions,
    cost(low),
    'nothing says what an error costs',
    'State problem.cost_of_error: false_positive and false_negative, a gain as a negative cost.',
  ],
  [priced('1', '50'), { ...cost(low), ...unknownChampion }, 'two serve', 'Name one.'],
  [priced('1', '50'), {}, 'cost_of_error is not measured: nobody measured it', 'Measure it.'],
])('%#: why it cannot be told, and what to do', (manifest, around, because, remedy) => {
  expect(judgements(rule, manifest, around)).toMatchObject([
    { answer: 'error', claim: { subject: 'cost_of_error' }, because, remedy },
  ]);
});
