import { describe, expect, test } from 'vitest';
import { flipped } from '../../../src/domain/gates/flipped.ts';
import type { About } from '../../../src/domain/gates/gate.ts';
import type {
  MeasuredFairness,
  MeasuredSlice,
  MeasuredValue,
  Measurement,
} from '../../../src/domain/measurement.ts';
import { aManifest, aRule } from '../../support/gate-harness.ts';
import { between, measured, parity, rate, rowsOf, undefinedValue } from '../../support/measurement.ts';

type Full = Extract<Measurement, { kind: 'measured' }>;

const slice = (region: string, value: MeasuredValue): MeasuredSlice => ({
  where: { region },
  rows: 100,
  metrics: { recall: value },
});

const withChampion = (
  challenger: Partial<Full>,
  champion: { readonly slices?: readonly MeasuredSlice[]; readonly fairness?: readonly MeasuredFairness[] },
): Measurement =>
  measured({
    ...challenger,
    champion: { kind: 'measured', evidence: rowsOf(1000), differences: {}, ...champion },
  }).measurement;

const manifest = aManifest('evaluation: { task: binary, predictions: { path: p.csv } }');

const flips = (rule: string, measurement: Measurement) => {
  const about: About = {
    manifest,
    base: null,
    champion: { kind: 'one', manifest: aManifest('model: { name: fraud, version: "1" }') },
    from: 'staging',
    to: 'production',
    now: 0,
    measurement,
    statistics: { inconclusive: 'block', support: { rows: 0, positives: 0, negatives: 0 } },
  };
  return flipped(aRule(rule), about);
};

const floor = 'metric: recall, at_least: 0.75, in: [[region]]';

describe('a slice that the champion holds', () => {
  test('and the challenger loses is told with both numbers and the bar', () => {
    const found = withChampion(
      { slices: [slice('north', between(0.71, 0.69, 0.73)), slice('south', between(0.9, 0.88, 0.92))] },
      { slices: [slice('north', between(0.84, 0.8, 0.88)), slice('south', between(0.9, 0.88, 0.92))] },
    );
    expect(flips(floor, found)).toEqual([
      {
        answer: 'fail',
        claim: expect.objectContaining({
          subject: 'recall against champion 1',
          where: { region: 'north' },
          operator: '>=',
          expected: 0.84,
          actual: 0.71,
          low: 0.69,
          high: 0.73,
          rows: 100,
          evidence: 'measured',
        }),
        because:
          'recall for region=north went from 0.84 [0.8, 0.88] to 0.71 [0.69, 0.73], and the bar is 0.75',
        remedy: expect.stringContaining('the champion keeps the bar there'),
      },
    ]);
  });

  test('and the challenger does not show to hold is inconclusive', () => {
    const found = withChampion(
      { slices: [slice('north', between(0.77, 0.74, 0.8))] },
      { slices: [slice('north', between(0.84, 0.8, 0.88))] },
    );
    expect(flips(floor, found)).toMatchObject([
      {
        answer: 'inconclusive',
        because:
          'recall for region=north went from 0.84 [0.8, 0.88] to 0.77 [0.74, 0.8], which is not shown to keep the bar of 0.75',
      },
    ]);
  });

  test.each([
    ['the champion misses it too', between(0.71, 0.69, 0.73), between(0.7, 0.68, 0.72)],
    ['the champion is not shown to hold it', between(0.71, 0.69, 0.73), between(0.76, 0.74, 0.78)],
    ['the champion has no number', between(0.71, 0.69, 0.73), undefinedValue('no positive labels')],
    ['the challenger has no number', undefinedValue('no positive labels'), between(0.9, 0.85, 0.95)],
    ['the challenger holds it', between(0.8, 0.78, 0.82), between(0.9, 0.88, 0.92)],
  ])('nothing flips where %s', (_, challenger, champion) => {
    const found = withChampion(
      { slices: [slice('north', challenger)] },
      { slices: [slice('north', champion)] },
    );
    expect(flips(floor, found)).toEqual([]);
  });

  test('of floor and ceiling only the side that is lost', () => {
    const found = withChampion(
      { slices: [slice('north', between(0.97, 0.96, 0.98))] },
      { slices: [slice('north', between(0.84, 0.8, 0.88))] },
    );
    expect(flips('metric: recall, at_least: 0.75, at_most: 0.95, in: [[region]]', found)).toMatchObject([
      { claim: { operator: '<=', expected: 0.84, actual: 0.97 } },
    ]);
  });
});

describe('groups', () => {
  const fair = 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8';
  const of = (k: number, low: number, high: number) =>
    parity(rate('F', k, 1000), rate('M', 500, 1000), { low, high }).measurement.fairness;

  test('that fared alike under the champion', () => {
    const found = withChampion({ fairness: of(300, 0.5, 0.7) }, { slices: [], fairness: of(475, 0.9, 1) });
    expect(flips(fair, found)).toMatchObject([
      {
        answer: 'fail',
        because:
          'demographic_parity_ratio by sex went from 0.95 [0.9, 1] to 0.6 [0.5, 0.7], and the bar is 0.8',
      },
    ]);
  });

  test('that never did', () => {
    const found = withChampion({ fairness: of(300, 0.5, 0.7) }, { slices: [], fairness: of(310, 0.5, 0.7) });
    expect(flips(fair, found)).toEqual([]);
  });
});

describe('nothing is said', () => {
  const lost = [slice('north', between(0.71, 0.69, 0.73))];

  test.each([
    ['without a measurement', { kind: 'unmeasured', because: 'x', remedy: 'x' } as const],
    ['without a champion', measured({ slices: lost }).measurement],
    ['of a champion measured as a whole only', withChampion({ slices: lost }, {})],
    ['of slices that the champion’s file does not have', withChampion({ slices: lost }, { slices: [] })],
  ])('%s', (_, found) => {
    expect(flips(floor, found)).toEqual([]);
  });

  test('of all rows: comparing with the champion is a gate of its own', () => {
    const overall = { recall: between(0.71, 0.69, 0.73) };
    const found = withChampion({ overall }, { slices: [slice('north', between(0.9, 0.8, 0.95))] });
    expect(flips('metric: recall, at_least: 0.75', found)).toEqual([]);
  });

  test('by a gate of another kind', () => {
    const found = withChampion({ slices: lost }, { slices: lost });
    expect(flips('documented: [problem]', found)).toEqual([]);
  });
});

test('numbers are told in six digits', () => {
  const found = withChampion(
    { slices: [slice('north', between(0.7123456789, 0.6912345678, 0.73))] },
    { slices: [slice('north', between(0.8412345678, 0.8, 0.8812345678))] },
  );
  expect(flips(floor, found)).toMatchObject([
    {
      because:
        'recall for region=north went from 0.841235 [0.8, 0.881235] to 0.712346 [0.691235, 0.73], and the bar is 0.75',
    },
  ]);
});
