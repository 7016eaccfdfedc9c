import { describe, expect, test } from 'vitest';
import { type Wanted, wantedMeasurements } from '../../src/domain/wanted.ts';
import { aPolicy, aSnapshot, file, manifestText, type Story } from '../support/snapshot.ts';

const evaluation = 'evaluation: { task: binary, predictions: { path: p.csv } }';

const promotion: Story = {
  files: [file(manifestText('staging', evaluation), manifestText('production', evaluation))],
  siblings: [manifestText('production', evaluation, '0')],
};

const production = (rule: string, rest = ''): string =>
  `gates: { floor: { ${rule} } }\nto: { production: { gates: [floor] } }\n${rest}`;

const wanted = (policy: string, story: Story = {}): Wanted | undefined =>
  wantedMeasurements(
    aSnapshot({ ...promotion, policy: `assay: 1\n${policy}`, ...story }),
    aPolicy(policy),
  )[0];

const byAge = 'metric: recall, at_least: 0.8, in: [[age]]';

describe('bins', () => {
  test('are those of the policy', () => {
    expect(wanted(production(byAge, 'bins: { age: [25, 40.50] }'))?.needs.bins).toEqual({ age: [25, 40.5] });
    expect(wanted(production(byAge))?.needs.bins).toEqual({});
  });

  test('are the base’s alone: edges that the pull request moves could hide a group in another', () => {
    const head = `assay: 1\n${production(byAge, 'bins: { age: [1000], income: [1] }')}`;
    const moved = wanted(production(byAge, 'bins: { age: [25] }'), { policyAtHead: head });
    expect(moved?.needs.bins).toEqual({ age: [25] });
    expect(wanted(production(byAge), { policyAtHead: head })?.needs.bins).toEqual({});
  });
});

describe('weak slices', () => {
  const rule = 'weak_slices: error_rate, among: [region, device, region], at_most_lift: 1.5';

  test('are a measurement by themselves, with columns in one order', () => {
    expect(wanted(production(rule))?.needs).toMatchObject({
      metrics: [],
      slices: [],
      weakSlices: [{ metric: 'error_rate', columns: ['device', 'region'], depth: 2, support: 50, q: 0.05 }],
    });
  });

  test('that both policies search are searched once', () => {
    const head = `assay: 1\n${production(rule, 'champions: many')}`;
    expect(wanted(production(rule), { policyAtHead: head })?.needs.weakSlices).toHaveLength(1);
  });
});

describe('the champion', () => {
  test.each([
    ['slices', byAge, true],
    ['groups', 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8', true],
    ['the whole', 'metric: recall, at_least: 0.8', false],
    ['weak slices', 'weak_slices: fnr, among: [a], at_most_lift: 2', false],
  ])('is measured beside %s: %s', (_, rule, is) => {
    const found = wanted(production(rule));
    expect(found?.needs).toMatchObject({ championSlices: is, champion: false });
    expect(found?.champion?.version ?? null).toBe(is ? '0' : null);
  });
});
