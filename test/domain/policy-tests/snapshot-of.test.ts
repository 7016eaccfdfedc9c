import { expect, test } from 'vitest';
import { snapshotOf } from '../../../src/domain/policy-tests/snapshot-of.ts';
import type { Content, Snapshot } from '../../../src/domain/snapshot.ts';
import { aPolicyTest } from '../../support/policy-test.ts';
import { text } from '../../support/snapshot.ts';

const path = '.assay/policy.yaml';
const absent: Content = { kind: 'absent' };
const plain = 'assay: 1\nmanifests: [models/*.yaml]\n';
const policy = `${plain}uncertainty: { level: 0.9 }\n`;

const laid = (
  files: string,
  { source = policy, facts = '' }: { readonly source?: string | null; readonly facts?: string } = {},
): Snapshot =>
  snapshotOf(aPolicyTest(facts, files), {
    path,
    content: text(source),
    contentOf: (named) => (named === 'm/2.yaml' ? absent : text('from the repository')),
  });

test('a test without files is a pull request that changes nothing, on a plain day', () => {
  expect(laid('')).toEqual({
    assay: 1,
    now: '2026-03-02T12:00:00Z',
    repository: 'policy/test',
    pull: { number: null, author: null, title: '', base: 'main', draft: false, fork: false },
    base: 'base',
    head: 'head',
    policy: { path, base: text(policy), head: text(policy) },
    files: [],
    renames: [],
    siblings: { manifests: [], unread: 0 },
    measurements: {},
    heads: [{ name: 'head', at: '1970-01-01T00:00:00Z', pushed_by: null, commits: [] }],
    reviews: [],
    comments: [],
    teams: {},
    users: {},
    admins: {},
    codeowners: { kind: 'absent' },
    journal: [],
    templates: {},
    limits: [],
  });
});

test('the last head that it tells of is the present one, which reviews are of', () => {
  const facts =
    'repository: acme/models, heads: [{ name: h1 }, { name: h2 }, { name: h3 }], reviews: [{ user: olga }]';
  expect(laid('', { facts })).toMatchObject({
    repository: 'acme/models',
    head: 'h3',
    reviews: [{ user: 'olga', head: 'h3' }],
  });
});

test('files that differ between base and head are changed, the governed rest stands beside them', () => {
  const { files, siblings } = laid(`base:
  models/b.yaml: before
  models/same.yaml: same
  models/gone.yaml: gone
  models/never.yaml: null
  models/named.yaml: { file: m/1.yaml }
  models/missing.yaml: { file: m/2.yaml }
  notes.txt: before
  readme.txt: a
head:
  models/new.yaml: { file: m/1.yaml }
  models/b.yaml: after
  models/same.yaml: same
  models/gone.yaml: null
  models/a.yaml: first
  notes.txt: after
`);
  expect(files).toEqual([
    { path: 'models/a.yaml', base: absent, head: text('first'), bothSides: false },
    { path: 'models/b.yaml', base: text('before'), head: text('after'), bothSides: false },
    { path: 'models/gone.yaml', base: text('gone'), head: absent, bothSides: false },
    { path: 'models/new.yaml', base: absent, head: text('from the repository'), bothSides: false },
  ]);
  expect(siblings).toEqual({
    manifests: [
      { path: 'models/same.yaml', content: text('same') },
      { path: 'models/named.yaml', content: text('from the repository') },
    ],
    unread: 0,
  });
});

test('the policy says what it governs; one that cannot be read governs any YAML', () => {
  const files = 'head: { models/a.yaml: a, risk/b.yaml: b, .assay/policy.yaml: c, d.txt: d }';
  const pathsBy = (source: string) => laid(files, { source }).files.map((file) => file.path);
  expect(pathsBy(policy)).toEqual(['models/a.yaml']);
  expect(pathsBy('assay: 1\nmanifests: [risk/*.yaml]\n')).toEqual(['risk/b.yaml']);
  expect(pathsBy('assay: 7')).toEqual(['models/a.yaml', 'risk/b.yaml']);
});

test('CODEOWNERS of the base says whose the changed files are', () => {
  const files = 'base: { CODEOWNERS: "* @olga" }\nhead: { CODEOWNERS: "* @eve", models/a.yaml: a }';
  expect(laid(files).codeowners).toEqual({
    kind: 'read',
    file: 'CODEOWNERS',
    owned: { 'models/a.yaml': { kind: 'owned', line: 1, owners: ['@olga'] } },
    faults: [],
  });
});

const stated =
  'head: { models/a.yaml: a, models/a/1.yaml: a }\nmeasurements: { models/a.yaml: { rows: 1, metrics: {} }, models/a/1.yaml: { rows: 1, metrics: {} } }';

test.each([
  [policy, 0.9],
  [plain, 0.95],
  ['assay: 7\n', 0.95],
  [null, 0.95],
])('what is stated is stated at the level of the policy: %j', (source, level) => {
  const levels = Object.values(laid(stated, { source }).measurements).map(
    (one) => one.kind === 'measured' && one.level,
  );
  expect(new Set(levels)).toEqual(new Set([level]));
});

test('what nothing is stated of is unmeasured', () => {
  const { measurements } = laid(
    'head: { models/a.yaml: a }\nmeasurements: { models/b.yaml: { rows: 1, metrics: {} } }',
  );
  expect(measurements).toEqual({
    'models/a.yaml': {
      kind: 'unmeasured',
      because: 'the test states no measurements of it',
      remedy: 'State them under measurements.models/a.yaml.',
      absent: true,
    },
  });
});
