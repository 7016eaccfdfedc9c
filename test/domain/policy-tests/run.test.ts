import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { runTest } from '../../../src/domain/policy-tests/run.ts';
import type { Content } from '../../../src/domain/snapshot.ts';
import { policyTest } from '../../support/policy-test.ts';
import { text } from '../../support/snapshot.ts';

const policy = `assay: 1
roles: { owner: { users: [owen, olga] }, lead: { teams: [acme/leads] } }
gates:
  floor: { metric: auc_roc, at_least: 0.9 }
  slices: { metric: recall, at_least: 0.8, in: [[sex]] }
  parity: { fairness: demographic_parity_ratio, by: [sex], at_least: 0.8 }
  better: { compare: auc_roc, with: champion, better_by: 0.0, evidence: measured }
to:
  evaluated: { gates: [floor], approvals: [owner] }
  shadow: { gates: [slices, parity], approvals: [owner] }
  staging: { gates: [better], approvals: [owner] }
  production: { gates: [floor], approvals: [owner, lead] }
waivers: { by: lead }
`;

const manifest = (status: string, more = ''): string =>
  `  models/fraud/1.yaml: |\n    model: { name: fraud, version: "1", status: ${status} }\n${more}`;

const numbers = (auc: string): string => `    evaluation: { task: binary, test_auc_roc: ${auc} }\n`;
const predictions = '    evaluation: { task: binary, predictions: { path: p.csv } }\n';

const run = (source: string, named: { readonly [path: string]: Content } = {}) => {
  const contentOf = (path: string): Content => named[path] ?? { kind: 'absent' };
  const judging = { path: '.assay/policy.yaml', content: text(policy), contentOf };
  return runTest(policyTest(source), judging, decide);
};

const differing = (source: string) =>
  run(source).differences.map(({ what, expected, found }) => `${what}: ${expected} / ${found}`);

const floor = (expected: string): string => `name: a floor
case: { now: 2026-03-02T12:00:00Z, pull: { author: dana }, reviews: [{ user: owen }, { user: dana }] }
head:
${manifest('evaluated', numbers('0.7'))}expect: ${expected}
`;

test('a test holds when everything that it expects is so', () => {
  expect(
    differing(
      floor(
        '{ decision: rejected, roles: { owner: filled }, findings: { floor: fail, parity: not asked }, problems: [], not_counted: { dana: author } }',
      ),
    ),
  ).toEqual([]);
});

test('what is not so is told with what is', () => {
  expect(
    differing(
      floor(
        '{ decision: approved, roles: { owner: open, lead: filled }, findings: { floor: pass, parity: pass }, problems: [unknown-tier], not_counted: { dana: stale, zoe: bot } }',
      ),
    ),
  ).toEqual([
    'decision: approved / rejected: floor: auc_roc is 0.7, 0.2 below the floor of 0.9',
    'roles.owner: open / filled',
    'roles.lead: filled / not asked',
    'findings.floor: pass / fail: auc_roc is 0.7, 0.2 below the floor of 0.9',
    'findings.parity: pass / not asked',
    'problems: unknown-tier / none',
    'not_counted.dana: stale / author: opened the pull request',
    'not_counted.zoe: bot / counted, or silent',
  ]);
});

test('measurements stand for predictions, in slices, in groups and beside the champion', () => {
  const shadow = `name: measured
case: { now: 2026-03-02T12:00:00Z, reviews: [{ user: owen }] }
base:
${manifest('evaluated', predictions)}head:
${manifest('shadow', predictions)}measurements:
  models/fraud/1.yaml:
    rows: 2000
    metrics: { recall: { value: 0.9, low: 0.88, high: 0.92 } }
    slices: [{ where: { sex: F }, rows: 900, metrics: { recall: { value: 0.7, low: 0.66, high: 0.74 } } }]
    fairness:
      - by: [sex]
        metric: demographic_parity_ratio
        value: 0.9
        low: 0.85
        high: 0.95
        lowest: { group: { sex: F }, value: 0.45, k: 405, n: 900 }
        highest: { group: { sex: M }, value: 0.5, k: 550, n: 1100 }
expect: { decision: rejected, findings: { slices: fail, parity: pass } }
`;
  expect(differing(shadow)).toEqual([]);
});

test('predictions of which nothing is stated are not measured, which is no pass', () => {
  const source = `name: silent
case: { now: 2026-03-02T12:00:00Z, reviews: [{ user: owen }] }
base:
${manifest('evaluated', predictions)}head:
${manifest('shadow', predictions)}expect: { decision: undecidable, findings: { slices: error, parity: error } }
`;
  expect(differing(source)).toEqual([]);
});

test('files of the repository stand in for texts, and null takes a file away', () => {
  const source = `name: a file goes
case: { now: 2026-03-02T12:00:00Z }
base: { models/fraud/1.yaml: { file: models/fraud/1.yaml } }
head: { models/fraud/1.yaml: null }
expect: { decision: undecidable, problems: [unlawful-transition] }
`;
  const standing = text('model: { name: fraud, version: "1", status: production }\n');
  expect(run(source, { 'models/fraud/1.yaml': standing }).differences).toEqual([]);
  expect(run(source).verdict.decision).toBe('approved');
});

test('a team that the facts leave out cannot be read, and a waiver is told apart', () => {
  const promoted = (people: string, expected: string) => `name: promoted
case: { now: 2026-03-02T12:00:00Z, ${people} }
base:
${manifest('staging', numbers('0.7'))}head:
${manifest('production', numbers('0.7'))}expect: ${expected}
`;
  expect(
    differing(
      promoted('reviews: [{ user: owen }]', '{ decision: undecidable, problems: [unreadable-team] }'),
    ),
  ).toEqual([]);
  const waived =
    'comments: [{ user: lea, body: /assay waive floor until 2026-03-09 because the data comes in April }], reviews: [{ user: owen }, { user: lea }], teams: { acme/leads: [lea] }';
  expect(differing(promoted(waived, '{ decision: approved, findings: { floor: waived } }'))).toEqual([]);
});
