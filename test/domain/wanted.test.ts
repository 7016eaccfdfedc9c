import { describe, expect, test } from 'vitest';
import { type Wanted, wantedMeasurements } from '../../src/domain/wanted.ts';
import { aPolicy, aSnapshot, file, manifestText, type Story } from '../support/snapshot.ts';

const evaluation = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const production = (gates: string, rest = ''): string =>
  `gates: ${gates}\nto: { production: { gates: [floor] } }\n${rest}`;
const recall = production('{ floor: { metric: recall, at_least: 0.8 } }');

const promotion = (rest = evaluation): Story => ({
  files: [file(manifestText('staging', rest), manifestText('production', rest))],
});

const wanted = (policy: string, story: Story = promotion()): readonly Wanted[] =>
  wantedMeasurements(aSnapshot({ policy: `assay: 1\n${policy}`, ...story }), aPolicy(policy));

describe('what is measured', () => {
  test('what the gates of the change ask', () => {
    expect(wanted(recall)).toMatchObject([
      {
        manifest: { file: 'models/fraud/1.yaml' },
        champion: null,
        needs: { metrics: ['recall', 'count', 'positives'], slices: [], fairness: [], champion: false },
        level: 0.95,
      },
    ]);
  });

  test.each([
    [
      'primary is the task’s own',
      'metric: primary, at_least: 0.8',
      { metrics: ['auc_roc', 'count', 'positives'] },
    ],
    [
      'of calibration too',
      'calibration: primary, at_most: 0.8',
      { metrics: ['auc_roc', 'count', 'positives'] },
    ],
    [
      'slices',
      'metric: recall, at_least: 0.8, in: [[region, age], [age]]',
      { slices: [['age', 'region'], ['age']] },
    ],
    [
      'groups',
      'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8',
      { fairness: [{ metric: 'demographic_parity_ratio', by: ['sex'] }] },
    ],
    [
      'support of a comparison',
      'compare: recall, with: champion, better_by: 0',
      { metrics: ['recall', 'count', 'positives'], champion: true },
    ],
    ['no champion for a baseline', 'compare: recall, with: baseline, better_by: 0', { champion: false }],
  ])('%s', (_, rule, needs) => {
    expect(wanted(production(`{ floor: { ${rule} } }`))).toMatchObject([{ needs }]);
  });

  test('the sensitive features are the manifest’s own', () => {
    const rule = '{ floor: { fairness: equal_opportunity_ratio, by: [sensitive], at_least: 0.8 } }';
    const story = promotion(`${evaluation}\nfeatures: { sensitive: [sex, age] }`);
    expect(wanted(production(rule), story)[0]?.needs.fairness).toEqual([
      { metric: 'equal_opportunity_ratio', by: ['sex'] },
      { metric: 'equal_opportunity_ratio', by: ['age'] },
    ]);
  });

  test('every declared metric that can be measured, for the gate that bears them out', () => {
    const story = promotion(
      'evaluation: { task: binary, metrics: { recall: 1, x-lift: 2 }, predictions: { path: p.csv } }',
    );
    expect(wanted(production('{ floor: { declared: matches } }'), story)[0]?.needs.metrics).toEqual([
      'recall',
    ]);
  });

  test('the champion at base comes with it, when a gate compares', () => {
    const siblings = [manifestText('production', evaluation, '0')];
    const rule = '{ floor: { compare: recall, with: champion, better_by: 0 } }';
    expect(wanted(production(rule), { ...promotion(), siblings })[0]?.champion?.version).toBe('0');
    expect(wanted(recall, { ...promotion(), siblings })[0]?.champion).toBeNull();
  });
});

describe('data sets', () => {
  const leakage = production('{ floor: { leakage: [id_overlap, duplicates] } }');
  const verified = production('{ floor: { data: verified } }');

  test.each([
    [leakage, { datasets: false, leakage: ['id_overlap', 'duplicates'] }],
    [verified, { datasets: true, leakage: [] }],
  ])('are looked at without predictions too: %s', (policy, needs) => {
    expect(wanted(policy, promotion('data: { training: { path: t.csv } }'))).toMatchObject([{ needs }]);
    expect(wanted(policy)).toMatchObject([{ needs }]);
  });

  test('are not looked at where they only have to be pinned', () => {
    expect(wanted(production('{ floor: { data: pinned } }'))).toEqual([]);
  });
});

describe('nothing is measured', () => {
  test.each<readonly [string, string, Story]>([
    ['for a gate that asks for nothing', production('{ floor: { documented: [card] } }'), promotion()],
    [
      'for declared numbers',
      production('{ floor: { metric: recall, at_least: 0, evidence: declared } }'),
      promotion(),
    ],
    ['for an author’s own metric', production('{ floor: { metric: x-lift, at_least: 0 } }'), promotion()],
    ['without predictions', recall, promotion('evaluation: { task: binary }')],
    [
      'for a way that is not lawful',
      recall,
      { files: [file(manifestText('experimenting', evaluation), manifestText('production', evaluation))] },
    ],
    [
      'for another state',
      recall,
      { files: [file(manifestText('shadow', evaluation), manifestText('staging', evaluation))] },
    ],
    ['for what is removed', recall, { files: [file(manifestText('experimenting', evaluation), null)] }],
  ])('%s', (_, policy, story) => {
    expect(wanted(policy, story)).toEqual([]);
  });
});

describe('two policies', () => {
  const stricter = production(
    '{ floor: { metric: auc_roc, at_least: 0.8, in: [[region]] } }',
    'uncertainty: { level: 0.99 }',
  );

  test('what the policy at head asks is measured too, at the higher level', () => {
    const story = { ...promotion(), policyAtHead: `assay: 1\n${stricter}` };
    expect(wanted(recall, story)).toMatchObject([
      { needs: { metrics: ['recall', 'count', 'positives', 'auc_roc'], slices: [['region']] }, level: 0.99 },
    ]);
    expect(wanted(production('{ floor: { documented: [card] } }'), story)).toMatchObject([
      { needs: { metrics: ['auc_roc', 'count', 'positives'] } },
    ]);
  });

  test('one that cannot be read asks for nothing', () => {
    expect(wanted(recall, { ...promotion(), policyAtHead: 'gates: 7' })).toMatchObject([
      { needs: { metrics: ['recall', 'count', 'positives'] } },
    ]);
  });
});

describe('the labels to measure on', () => {
  const sealed = (name: string, digit: string): string =>
    `holdouts: { ${name}: { labels: l.csv, sha256: ${digit.repeat(64)}, id: id, label: y, for: [fraud] } }\n`;

  test('are those that the policy at base seals', () => {
    expect(wanted(recall)[0]).not.toHaveProperty('holdout');
    expect(wanted(`${recall}${sealed('old', 'a')}`)).toMatchObject([{ holdout: { name: 'old' } }]);
  });

  test('stay those of the base whatever the pull request makes of the policy', () => {
    const told = { ...promotion(), policyAtHead: `assay: 1\n${recall}${sealed('easy', 'b')}` };
    const base = `${recall}${sealed('old', 'a')}`;
    expect(wanted(base, { policy: `assay: 1\n${base}`, ...told })).toMatchObject([
      { holdout: { name: 'old', sha256: 'a'.repeat(64) } },
    ]);
    expect(wanted(recall, { policy: `assay: 1\n${recall}`, ...told })[0]).not.toHaveProperty('holdout');
  });
});

describe('prices', () => {
  const costs = (fn: string): string =>
    `problem: { cost_of_error: { false_positive: 1, false_negative: ${fn} } }\n${evaluation}`;
  const gate = production('{ floor: { business: cost_of_error, at_most: 1 } }');
  const changed = (before: string, after: string): Story => ({
    files: [file(manifestText('staging', before), manifestText('production', after))],
  });

  test('are measured as the pull request states them and as base does', () => {
    const [found] = wanted(gate, changed(costs('50'), costs('5')));
    expect(found?.needs.metrics).toEqual(['cost_of_error', 'cost_of_error@base', 'count', 'positives']);
    expect(found?.prices?.false_negative?.text).toBe('50');
  });

  test('that nobody stated before, or that no gate asks about, are none', () => {
    expect(wanted(gate, changed(evaluation, costs('5')))[0]).not.toHaveProperty('prices');
    expect(wanted(recall, changed(costs('50'), costs('5')))[0]).not.toHaveProperty('prices');
  });
});
