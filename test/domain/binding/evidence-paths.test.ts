import { expect, test } from 'vitest';
import { evidencePathsOf, pointersTo } from '../../../src/domain/binding/evidence-paths.ts';
import { aChange, manifestText } from '../../support/snapshot.ts';

const sha = 'ab'.repeat(32);
const named = (evaluation: string): readonly string[] =>
  evidencePathsOf(aChange(null, manifestText('evaluated', evaluation)).subject).map(
    ({ path, pinned }) => `${path} ${pinned}`,
  );

test.each<readonly [string, readonly string[]]>([
  ['', []],
  ['evaluation: {}', []],
  ['evaluation: { predictions: { path: p.csv } }', ['p.csv null']],
  ['evaluation: { predictions: { dvc: p.csv } }', ['p.csv null']],
  [`evaluation: { predictions: { path: p.csv, sha256: ${sha} } }`, [`p.csv ${sha}`]],
  ['evaluation: { baseline: { metrics: { recall: 0.5 } } }', []],
  [`evaluation: { baseline: { predictions: { path: b.csv, sha256: ${sha} } } }`, [`b.csv ${sha}`]],
  [
    'evaluation: { reports: [{ evidently: e.json }, { deepchecks: d.json }, { evidently: e.json }] }',
    ['e.json null', 'd.json null'],
  ],
  [
    'evaluation: { reports: [{ evidently: e.json }], baseline: { predictions: { path: b.csv } }, predictions: { path: p.csv } }',
    ['p.csv null', 'b.csv null', 'e.json null'],
  ],
])('the evidence of %j is %j', (evaluation, paths) => {
  expect(named(evaluation)).toEqual(paths);
});

test('git keeps word of a file at its path, or in what a data versioning tool keeps in its place', () => {
  expect(pointersTo('data/p.csv')).toEqual(['data/p.csv', 'data/p.csv.dvc', 'dvc.lock']);
});
