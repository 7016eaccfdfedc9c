import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import type { GoverningFile } from '../../../src/domain/snapshot.ts';
import {
  aReview,
  aSnapshot,
  file,
  manifestText,
  ownerPolicy,
  type Story,
  text,
} from '../../support/snapshot.ts';

const weaker = ownerPolicy.replace('at_least: 0.9 }', 'at_least: 0.5 }');
const policy: GoverningFile = { path: '.assay/policy.yaml', kind: 'policy', base: 'a', head: 'b' };

const judged = (story: Story = {}) =>
  decide(aSnapshot({ policyAtHead: weaker, governing: [policy], ...story }));

const approved = (...logins: readonly string[]) => logins.map((login, id) => aReview(login, { id }));

test('nothing is said where nothing that governs is changed', () => {
  expect(decide(aSnapshot())).not.toHaveProperty('policy_change');
});

test('a change of the policy waits for people, tells what got weaker and is approved by them', () => {
  const open = judged();
  expect(open.decision).toBe('awaiting');
  expect(open.status).toEqual({
    state: 'pending',
    description: 'Policy change: needs owner (olga, owen) and lead (lea, owen)',
  });
  expect(open.policy_change?.lines.map(({ effect, what }) => `${effect} ${what}`)).toEqual([
    'weaker floor: at least 0.9 -> 0.5',
  ]);
  const done = judged({ reviews: approved('olga', 'lea') });
  expect(done.decision).toBe('approved');
  expect(done.status.description).toBe('Policy change: 1 rule weaker, approved by olga, lea');
});

test('its author does not count, nor does one person count twice', () => {
  const { policy_change } = judged({ reviews: approved('owen', 'dana') });
  expect(policy_change?.approvals.map(({ filled_by }) => filled_by.join())).toEqual(['owen', '']);
  expect(policy_change?.not_counted.map(({ user }) => user)).toEqual(['dana', 'owen']);
});

test('a promotion in the same pull request is asked for apart, and said first', () => {
  const verdict = judged({
    files: [file(manifestText('staging'), manifestText('production', 'evaluation: { test_auc_roc: 0.95 }'))],
    journal: [],
  });
  expect(verdict.transitions).toHaveLength(1);
  expect(verdict.next.filter(({ what }) => what.startsWith('approve')).map(({ what }) => what)).toEqual([
    'approve as owner',
    'approve as lead',
    'approve the policy change as owner',
    'approve the policy change as lead',
  ]);
});

test('both policies are asked, and the harder of the two counts', () => {
  const more = ownerPolicy.replace('[owner, lead] }', '{ owner: 2, lead: 1 } }');
  for (const [before, after] of [
    [ownerPolicy, more],
    [more, ownerPolicy],
  ] as const) {
    const { policy_change } = judged({
      policy: before,
      policyAtHead: after,
      reviews: approved('olga', 'lea'),
    });
    expect(policy_change?.approvals.find(({ role }) => role === 'owner')).toMatchObject({ needed: 2 });
  }
});

test('an approval of an earlier head counts while the same files stood there', () => {
  const at = '2026-03-01T10:00:00Z';
  const heads = [
    { name: 'h1', at: '2026-03-01T09:00:00Z', pushed_by: 'dana', commits: [] },
    {
      name: '9f2c4e8a1b3d5f7092a4c6e8b0d2f4a6c8e0b1d3',
      at: '2026-03-01T18:00:00Z',
      pushed_by: 'dana',
      commits: [],
    },
  ];
  const reviews = [aReview('olga', { head: 'h1', at }), aReview('lea', { id: 2, head: 'h1', at })];
  const then = (id: string | null) =>
    judged({
      heads,
      reviews,
      earlier: {
        heads: { h1: { files: [], policy: text(weaker), evidence: { [policy.path]: id } } },
        evidence: { [policy.path]: 'b' },
      },
    });
  expect(then('b').decision).toBe('approved');
  expect(then('c').decision).toBe('awaiting');
  expect(then(null).policy_change?.not_counted[0]?.because).toMatch(/^stale: .*policy.yaml changed$/);
  expect(judged({ heads, reviews }).policy_change?.not_counted[0]?.because).toMatch(
    /nobody knows what that head held/,
  );
});

test('a merge queue asks nobody again: each of its pull requests was asked', () => {
  const verdict = decide(
    aSnapshot({ policyAtHead: weaker, governing: [policy], others: { kind: 'group', pulls: [] } }),
  );
  expect(verdict).not.toHaveProperty('policy_change');
});

test('a role that is asked for by the policy change alone is explained by a command', () => {
  const verdict = judged({
    comments: [
      {
        id: 4,
        user: 'lea',
        at: '2026-03-01T17:00:00Z',
        body: '/assay explain lead',
        edited_by: null,
        edited_at: null,
      },
    ],
  });
  expect(verdict.commands[0]).toMatchObject({ outcome: 'taken', because: 'explained below' });
});

const floorTest = (auc: string, decision: string): string => `name: a model of ${auc}
case: { now: 2026-03-02T12:00:00Z, pull: { author: dana }, reviews: [{ user: olga }] }
head:
  models/fraud/1.yaml: |
    model: { name: fraud, version: "1", status: evaluated }
    evaluation: { test_auc_roc: ${auc} }
expect: { decision: ${decision} }
`;

const side = (...texts: readonly string[]) => ({
  tests: texts.map((content, index) => ({ path: `.assay/tests/${index}.yaml`, content: text(content) })),
  named: [],
  unread: 0,
});

test('tests are judged by both policies: what flips, what no longer holds, what cannot be judged', () => {
  const base = side(floorTest('0.95', 'approved'), floorTest('0.7', 'rejected'));
  const head = side(floorTest('0.95', 'approved'), floorTest('0.7', 'rejected'), 'name: broken');
  const { policy_change } = judged({ policyTests: { base, head } });
  expect(policy_change?.tests).toEqual({
    cases: 2,
    flips: [{ name: 'a model of 0.7', file: '.assay/tests/1.yaml', before: 'rejected', after: 'approved' }],
    failing: [
      {
        name: 'a model of 0.7',
        file: '.assay/tests/1.yaml',
        because: expect.stringContaining('decision: expected rejected, is approved'),
      },
    ],
    unread: 1,
  });
});

test('a test that the pull request takes away or rewrites still says what it flips', () => {
  const base = side(floorTest('0.7', 'rejected'));
  for (const head of [side(), side(floorTest('0.99', 'approved'))]) {
    const { policy_change } = judged({ policyTests: { base, head } });
    expect(policy_change?.tests?.flips.map(({ name }) => name)).toEqual(['a model of 0.7']);
  }
});
