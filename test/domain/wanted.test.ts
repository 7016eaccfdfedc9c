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
