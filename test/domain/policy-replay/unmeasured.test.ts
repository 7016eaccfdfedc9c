import { expect, test } from 'vitest';
import { notMeasuredThen } from '../../../src/domain/policy-replay/unmeasured.ts';
import { aPolicy, aSnapshot, file, manifestText } from '../../support/snapshot.ts';

const predictions = 'evaluation: { task: binary, test_auc_roc: 0.95, predictions: { path: p.csv } }';

const policyOf = (...gates: readonly string[]) =>
  aPolicy(
    `gates: { ${gates.map((gate, index) => `g${index}: ${gate}`).join(', ')} }\nto: { evaluated: { gates: [${gates.map((_, index) => `g${index}`).join(', ')}] } }`,
  );

const unmeasured = (old: readonly string[], next: readonly string[], evaluation = predictions) =>
  notMeasuredThen(
    aSnapshot({ files: [file(manifestText('experimenting'), manifestText('evaluated', evaluation))] }),
    { old: policyOf(...old), next: policyOf(...next) },
  ).map(({ gate }) => gate);

const floor = '{ metric: auc_roc, at_least: 0.9, evidence: measured }';
const sliced = (...columns: readonly string[]) =>
  `{ metric: recall, at_least: 0.8, in: [[${columns.join(', ')}]] }`;
const fair = (metric: string, by: string) => `{ fairness: ${metric}, by: [${by}], at_least: 0.8 }`;
const champion = '{ compare: auc_roc, with: champion, better_by: 0.0, evidence: measured }';
const baseline = '{ compare: auc_roc, with: baseline, better_by: 0.0 }';

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ['the same is asked', [floor, sliced('a', 'b')], [floor, sliced('a', 'b')], []],
  ['another bar of the same number is asked', [floor], [floor.replace('0.9', '0.99')], []],
  ['less is asked', [floor, sliced('a')], [floor], []],
  ['another metric is asked', [floor], [floor.replace('auc_roc', 'recall')], ['g0']],
  ['slices are named in another order', [sliced('a', 'b')], [sliced('b', 'a')], []],
  ['a slice of other columns is asked', [sliced('a', 'b')], [sliced('a', 'c')], ['g0']],
  ['a slice of fewer columns is asked', [sliced('a', 'b')], [sliced('a')], ['g0']],
  [
    'fairness of other groups is asked',
    [fair('demographic_parity_ratio', 'sex')],
    [fair('demographic_parity_ratio', 'sex'), fair('demographic_parity_ratio', 'age')],
    ['g1'],
  ],
  ['a comparison with the champion is asked', [floor], [floor, champion], ['g1']],
  ['it was asked then', [floor, champion], [champion], []],
  ['a comparison with the baseline is asked', [champion], [champion, baseline], ['g1']],
  ['nothing was asked then', [], [floor], ['g0']],
])('where %s', (_, old, next, gates) => {
  expect(unmeasured(old, next)).toEqual(gates);
});

test('a manifest that names no predictions has nothing to measure', () => {
  expect(unmeasured([], [floor, sliced('a')], 'evaluation: { task: binary, test_auc_roc: 0.95 }')).toEqual(
    [],
  );
  expect(unmeasured([], [floor], '')).toEqual([]);
});
