import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { policyIn } from '../../../src/domain/governed.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { replayed } from '../../../src/domain/policy-replay/replayed.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { aReview, aSnapshot, file, manifestText, ownerPolicy, text } from '../../support/snapshot.ts';

const sideOf = (source: string): { policy: Policy; content: ReturnType<typeof text> } => {
  const content = text(source);
  const parsed = policyIn('.assay/policy.yaml', content);
  if (parsed?.ok !== true) throw new Error(JSON.stringify(parsed));
  return { policy: parsed.value, content };
};

const measured = (auc: number): Measurement => ({
  kind: 'measured',
  evidence: { sha256: 'sha256:aa', from: 'p.csv', rows: 2000 },
  overall: { auc_roc: { value: auc, low: auc - 0.01, high: auc + 0.01 } },
  slices: [],
  fairness: [],
  champion: { kind: 'unmeasured', because: 'there is none', remedy: '' },
  level: 0.95,
});

const past = (auc: string, over: Partial<Snapshot> = {}): Snapshot => ({
  ...aSnapshot({
    files: [
      file(
        manifestText('experimenting'),
        manifestText(
          'evaluated',
          `evaluation: { task: binary, test_auc_roc: ${auc}, predictions: { path: p.csv } }`,
        ),
      ),
    ],
    reviews: [aReview('olga')],
    measurements: { 'models/fraud/1.yaml': measured(Number(auc)) },
  }),
  ...over,
});

const again = (snapshot: Snapshot, next: string, old = ownerPolicy) =>
  replayed(snapshot, { old: sideOf(old), next: sideOf(next), judge: decide });

test('the same policy flips nothing', () => {
  expect(again(past('0.95'), ownerPolicy)).toMatchObject({
    before: 'approved',
    after: 'approved',
    flips: false,
    unmeasured: [],
    unasked: [],
    transitions: [{ model: 'fraud', version: '1', from: 'experimenting', to: 'evaluated' }],
  });
});

test('a higher floor flips what stood between', () => {
  const stricter = ownerPolicy.replace('at_least: 0.9 ', 'at_least: 0.99 ');
  expect(again(past('0.95'), stricter)).toMatchObject({
    before: 'approved',
    after: 'rejected',
    flips: true,
    because: expect.stringContaining('floor: auc_roc is 0.95 [0.94, 0.96]'),
  });
});

test('a pull request that changed the policy itself is judged by the one at its base', () => {
  const changed = past('0.95', {
    policy: { path: '.assay/policy.yaml', base: text(ownerPolicy), head: text(null) },
    governing: [{ path: '.assay/policy.yaml', kind: 'policy', base: 'a', head: null }],
  });
  expect(again(changed, ownerPolicy)).toMatchObject({ before: 'approved', after: 'approved' });
});

test('numbers that nobody asked for then are told apart, and flip nothing', () => {
  const measuring = ownerPolicy.replace('at_least: 0.9 ', 'at_least: 0.9, in: [[sex]] ');
  const told = again(past('0.95'), measuring);
  expect(told).toMatchObject({
    flips: false,
    unmeasured: [{ file: 'models/fraud/1.yaml', gate: 'floor' }],
  });
});

test('numbers of a manifest that names no predictions are missing, not unmeasured', () => {
  const wanted = ownerPolicy.replace('at_least: 0.9 ', 'at_least: 0.9, evidence: measured ');
  const nothing = past('0.95', {
    measurements: {},
    files: [
      file(
        manifestText('experimenting'),
        manifestText('evaluated', 'evaluation: { task: binary, test_auc_roc: 0.95 }'),
      ),
    ],
  });
  expect(again(nothing, wanted)).toMatchObject({ after: 'undecidable', flips: true, unmeasured: [] });
});

test('a team that nobody asked for then may have approved', () => {
  const other = ownerPolicy.replace('users: [owen, olga]', 'teams: [acme/owners]');
  expect(again(past('0.95'), other)).toMatchObject({
    after: 'awaiting',
    flips: false,
    unasked: ['acme/owners'],
  });
  const known = past('0.95', { teams: { 'acme/owners': { kind: 'members', members: ['zoe'] } } });
  expect(again(known, other)).toMatchObject({ after: 'awaiting', flips: true, unasked: [] });
});

const twoModels = (auc: string, ...logins: readonly string[]): Snapshot => {
  const predictions = `evaluation: { task: binary, test_auc_roc: ${auc}, predictions: { path: p.csv } }`;
  const declared = `evaluation: { task: binary, test_auc_roc: ${auc} }`;
  const [one, two] = ['models/fraud/1.yaml', 'models/fraud/2.yaml'];
  return aSnapshot({
    files: [
      file(manifestText('experimenting'), manifestText('evaluated', predictions), one),
      file(manifestText('experimenting', '', '2'), manifestText('evaluated', declared, '2'), two),
    ],
    reviews: logins.map((login, id) => aReview(login, { id })),
    measurements: { [one]: measured(Number(auc)) },
  });
};

test('a gate is left out for the manifest alone whose numbers were not measured', () => {
  const measuring = ownerPolicy.replace('at_least: 0.9 ', 'at_least: 0.9, in: [[sex]] ');
  const told = again(twoModels('0.95', 'olga'), measuring);
  expect(told.unmeasured).toEqual([{ file: 'models/fraud/1.yaml', gate: 'floor' }]);
  expect(told.transitions.map(({ version }) => version)).toEqual(['1', '2']);
  expect(told.after).toBe('undecidable');
});

const asking = (approvals: string): string =>
  ownerPolicy
    .replace('roles: {', 'roles: { risk: { teams: [acme/risk, acme/law] }, board: { teams: [acme/board] },')
    .replace('approvals: [owner] }', `approvals: ${approvals} }`);

test.each<readonly [string, readonly string[], boolean]>([
  ['[owner, risk]', ['acme/law', 'acme/risk'], false],
  ['[owner, risk, board]', ['acme/board', 'acme/law', 'acme/risk'], false],
  ['[lead, risk]', [], true],
  ['[lead]', [], true],
])('an open role that no unknown team can fill is open all the same: %s', (approvals, unasked, flips) => {
  const told = again(past('0.95'), asking(approvals));
  expect(told).toMatchObject({ before: 'approved', after: 'awaiting', flips });
  expect([...told.unasked].sort()).toEqual(unasked);
});

test('a team of a role that is filled, or that was asked, is not in doubt', () => {
  const mixed = ownerPolicy.replace('users: [owen, olga]', 'users: [olga], teams: [acme/owners]');
  expect(again(past('0.95'), mixed)).toMatchObject({ after: 'approved', unasked: [] });
  const risk = mixed
    .replace('roles: {', 'roles: { risk: { teams: [acme/risk] },')
    .replace('approvals: [owner] }', 'approvals: [owner, risk] }');
  expect(again(past('0.95'), risk).unasked).toEqual(['acme/risk']);
  const low = ownerPolicy
    .replace('at_least: 0.9 ', 'at_least: 0.99 ')
    .replace('users: [owen, olga]', 'teams: [acme/owners]');
  expect(again(past('0.95'), low)).toMatchObject({ after: 'rejected', unasked: [] });
});

test('owners of the organisation of whom nobody asked then are not unreadable', () => {
  const admins = ownerPolicy.replace('owner: { users: [owen, olga] }', 'owner: { organisation: admin }');
  expect(again(past('0.95'), admins)).toMatchObject({ after: 'awaiting' });
  const known = past('0.95', { admins: { acme: { kind: 'members', members: ['olga'] } } });
  expect(again(known, admins)).toMatchObject({ after: 'approved', flips: false });
});
