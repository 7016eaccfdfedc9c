import { expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import { besideOf, explain } from '../../src/domain/explain.ts';
import type { VerdictFile } from '../../src/domain/verdict.ts';
import { aFinding, aPolicyChange, aRole, aTransition } from '../render/builders.ts';
import { aPolicy, aReview, aSnapshot, file, manifestText, ownerPolicy } from '../support/snapshot.ts';

const verdict = decide(
  aSnapshot({
    files: [file(manifestText('staging'), manifestText('production', 'evaluation: { test_auc_roc: 0.5 }'))],
    reviews: [aReview('olga'), aReview('zoe', { id: 2 })],
  }),
);

const said = (name: string, of: typeof verdict | null = verdict): string => {
  const explained = explain(name, of);
  return explained.kind === 'known'
    ? explained.paragraphs.flat().join('\n')
    : `unknown, nearest ${explained.nearest}`;
};

test('a kind of gate says what it asks, without any verdict', () => {
  expect(said('compare', null)).toBe(
    'compare: Is the model no worse than, or better than, its champion or its baseline?\nIn a policy: { compare: auc_roc, with: champion, no_worse_than: 0.005 }',
  );
});

test('a gate of the policy says why it answered so, and what would change it', () => {
  expect(said('floor').split('\n')).toEqual([
    'floor answers fail: auc_roc is 0.5, 0.4 below the floor of 0.9',
    'It asks: Does the metric reach its bar, overall and in every slice named?',
    'Compared: 0.5 >= 0.9 (declared)',
    'It looked at models/fraud/1.yaml:2',
    'What would change it: Bring auc_roc to at least 0.9, or ask the owners of the policy for another bar.',
  ]);
});

test('a role says who fills it, who could, and who does not count', () => {
  expect(said('owner')).toContain('owner of fraud 1 (staging -> production): 1 of 1\nFilled by olga');
  expect(said('lead')).toContain(
    'What would change it: an approval on the present head by lea or owen\nzoe does not count: not_in_role',
  );
});

test('a name that nobody knows gets the nearest', () => {
  expect(said('flor')).toBe('unknown, nearest floor');
  expect(said('leed')).toBe('unknown, nearest lead');
  expect(said('zzzzzz')).toBe('unknown, nearest null');
});

const beside = {
  policy: aPolicy(
    ownerPolicy
      .replace('assay: 1\n', '')
      .concat('waivers: { by: lead, never: [other] }\n')
      .replace('gates: {', 'gates: { other: { metric: recall, at_least: 0.1 },'),
  ),
  snapshot: aSnapshot(),
};

const explained = (name: string): string => {
  const found = explain(name, verdict, beside);
  return found.kind === 'known' ? found.paragraphs.flat().join('\n') : 'unknown';
};

test('beside the policy, a gate names its rule, the lines that ask for it, and who may waive it', () => {
  const lines = explained('floor').split('\n');
  expect(lines).toContain('Its rule: gates.floor: { metric: auc_roc, at_least: 0.9 } (.assay/policy.yaml:3)');
  expect(lines).toContain('Asked by to.production.gates (.assay/policy.yaml:6)');
  expect(lines).toContain('Or lead may waive it: /assay waive floor[auc_roc] until DATE because REASON');
});

test('a role names its rule and the line that asks for it', () => {
  const lines = explained('lead').split('\n');
  expect(lines).toContain('Its rule: roles.lead: { users: [lea, owen] } (.assay/policy.yaml:2)');
  expect(lines).toContain('Asked by to.production.approvals (.assay/policy.yaml:6)');
});

test('one finding of a gate is named with its subject, or with the version that it is of', () => {
  expect(explained('floor[auc_roc]')).toContain('floor answers fail');
  expect(explained('floor of fraud 1')).toContain('floor answers fail');
  expect(explained('floor of fraud 2')).toBe('unknown');
  expect(explained('floor of churn 1')).toBe('unknown');
  expect(explained('floor[auc_roc] and more')).toBe('unknown');
  expect(explained('floor[')).toBe('unknown');
  expect(explained('all')).toBe('unknown');
  expect(explained('floor[recall]')).toBe('unknown');
});

test('an approval that carries over from an earlier head says so', () => {
  const at = '2026-03-01T10:00:00Z';
  const snapshot = aSnapshot({
    heads: [
      { name: 'h1', at: '2026-03-01T09:00:00Z', pushed_by: 'dana', commits: [] },
      { name: 'h2', at: '2026-03-01T18:00:00Z', pushed_by: 'dana', commits: [] },
    ],
    reviews: [aReview('olga', { head: 'h1', at })],
  });
  const found = explain('owner', verdict, { ...beside, snapshot });
  expect(found.kind === 'known' && found.paragraphs.flat()).toContain(
    'olga approved h1, and it carries over: what it was given to is the same',
  );
});

test('what is explained is there as data too, and nothing beside it', () => {
  const [transition] = verdict.transitions;
  expect(explain('floor', verdict)).toMatchObject({ findings: transition?.findings, roles: [] });
  const lead = transition?.approvals.filter(({ role }) => role === 'lead');
  expect(explain('lead', verdict)).toMatchObject({ findings: [], roles: lead });
  const both = {
    transitions: [aTransition({ findings: [aFinding({ gate: 'lead' })], approvals: lead ?? [] })],
  };
  expect(explain('lead', both)).toMatchObject({ findings: [{ gate: 'lead' }], roles: lead });
});

test('a gate whose name is no word is explained by its name', () => {
  const odd = { transitions: [aTransition({ findings: [aFinding({ gate: 'a [b' }), aFinding()] })] };
  expect(explain('a [b', odd)).toMatchObject({ findings: [{ gate: 'a [b' }] });
});

test('a role that is asked of the policy’s change is explained as such', () => {
  const policy_change = aPolicyChange({
    approvals: [aRole({ role: 'steward' }), aRole({ role: 'other' })],
  });
  const asked = { transitions: [], policy_change };
  const found = explain('steward', asked);
  expect(found).toMatchObject({ kind: 'known', roles: [{ role: 'steward' }] });
  expect(found.kind === 'known' && found.paragraphs[0]?.[0]).toBe('steward of the policy change: 0 of 1');
  expect(explain('stewart', asked)).toMatchObject({ kind: 'unknown', nearest: 'steward' });
});

test('beside a verdict its file knows the policy at base, as far as it can be read', () => {
  const beside = (policy: string | null) => besideOf({ snapshot: aSnapshot({ policy }) } as VerdictFile);
  expect(beside(ownerPolicy)).toMatchObject({
    policy: { data: { roles: { owner: { users: ['owen', 'olga'] } } } },
    snapshot: aSnapshot(),
  });
  expect([beside('assay: [').policy, beside(null).policy]).toEqual([null, null]);
});
