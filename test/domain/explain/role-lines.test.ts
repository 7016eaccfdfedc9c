import { expect, test } from 'vitest';
import { roleLines } from '../../../src/domain/explain/role-lines.ts';
import type { Review, Snapshot } from '../../../src/domain/snapshot.ts';
import type { PolicyChange, RoleAnswer, Transition } from '../../../src/domain/verdict.ts';
import { aPolicyChange, aRole, aTransition } from '../../render/builders.ts';
import { aPolicy, aReview, aSnapshot } from '../../support/snapshot.ts';

const alone = { policy: null, snapshot: null };

const ofVersion = (
  answer: Partial<RoleAnswer>,
  asking: Partial<Transition> = {},
  beside: Parameters<typeof roleLines>[1] = alone,
) => roleLines({ of: 'version', answer: aRole(answer), asking: aTransition(asking) }, beside);

const ofPolicy = (
  answer: Partial<RoleAnswer>,
  asking: Partial<PolicyChange> = {},
  beside: Parameters<typeof roleLines>[1] = alone,
) => roleLines({ of: 'policy', answer: aRole(answer), asking: aPolicyChange(asking) }, beside);

const binding = { digest: `sha256:${'9c1e77ab'.repeat(8)}`, parts: {}, must_be_quoted: true };

test('an open role says who could fill it, and how', () => {
  expect(ofVersion({ needed: 2, could_be_filled_by: ['lea', '@acme/leads'] })).toEqual([
    'lead of fraud_detector 3.2.1 (staging -> production): 0 of 2',
    'What would change it: an approval on the present head by lea or @acme/leads',
  ]);
  expect(ofVersion({ could_be_filled_by: ['lea'] }, { binding })).toEqual([
    'lead of fraud_detector 3.2.1 (staging -> production): 0 of 1',
    'What would change it: a comment /assay approve lead 9c1e77ab9c1e by lea',
  ]);
  expect(ofPolicy({}, { binding: { ...binding, must_be_quoted: false } })).toEqual([
    'lead of the policy change: 0 of 1',
    'What would change it: an approval on the present head by somebody new: nobody in it can fill it',
  ]);
});

test('a filled role says by whom and until when, and asks for nothing', () => {
  expect(ofVersion({ needed: 2, filled_by: ['lea', 'olga'] }).slice(1)).toEqual(['Filled by lea, olga']);
  expect(ofVersion({ filled_by: ['lea', 'olga'], until: '2026-04-01T00:00:00Z' }).slice(1)).toEqual([
    'Filled by lea, olga, until 2026-04-01T00:00:00Z',
  ]);
  expect(ofVersion({ needed: 2, filled_by: ['lea'], could_be_filled_by: ['olga'] }).slice(1)).toEqual([
    'Filled by lea',
    'What would change it: an approval on the present head by olga',
  ]);
});

test('why it is asked, who does not count and who objects is told of versions and of the policy', () => {
  const asking = {
    not_counted: [{ user: 'dana', because: 'author: opened the pull request' }],
    vetoes: [
      { user: 'rita', at: '2026-03-01T12:00:00Z', by: 'hold' },
      { user: 'zoe', at: '2026-03-02T12:00:00Z', by: 'review' },
    ],
  } as const;
  const answer = {
    filled_by: ['lea'],
    files: ['a', 'b'],
    grown: 'three slices fail',
    instead: ['2 of risk'],
  };
  const lines = [
    'Who owns a and b',
    'Asked because three slices fail',
    'Or instead 2 of risk',
    'Filled by lea',
    'dana does not count: author: opened the pull request',
    'rita holds it since 2026-03-01T12:00:00Z',
    'zoe asked for changes since 2026-03-02T12:00:00Z',
  ];
  expect(ofVersion(answer, asking).slice(1)).toEqual(lines);
  expect(ofPolicy(answer, asking).slice(1)).toEqual(lines);
});

const policy = (rest: string) => ({
  policy: aPolicy(`roles: { lead: { users: [lea] } }\n${rest}`),
  snapshot: null,
});

test('beside a policy a role has its rule, and the line that asks for it', () => {
  const rule = 'Its rule: roles.lead: { users: [lea] } (.assay/policy.yaml:2)';
  const asking = policy('to: { production: { approvals: [lead] } }');
  expect(ofVersion({ filled_by: ['lea'] }, {}, asking).slice(1)).toEqual([
    rule,
    'Asked by to.production.approvals (.assay/policy.yaml:3)',
    'Filled by lea',
  ]);
  expect(ofPolicy({ filled_by: ['lea'] }, {}, asking).slice(1)).toEqual([
    rule,
    'Asked as for entering production: the policy says nothing of its own changes',
    'Filled by lea',
  ]);
  const silent = policy('policy: { expire_after: 7d }');
  expect(ofPolicy({ filled_by: ['lea'] }, {}, silent)).toContain(
    'Asked as for entering production: the policy says nothing of its own changes',
  );
  const own = policy('policy: { approvals: [lead] }');
  expect(ofPolicy({ filled_by: ['lea'] }, {}, own).slice(1)).toEqual([
    rule,
    'Its rule: policy.approvals: [lead] (.assay/policy.yaml:3)',
    'Filled by lea',
  ]);
});

const heads = [
  { name: 'h1', at: '2026-03-01T09:00:00Z', pushed_by: null, commits: [] },
  { name: 'h2', at: '2026-03-01T12:00:00Z', pushed_by: null, commits: [] },
];

const review = (user: string | null, head: string, over: Partial<Review> = {}): Review =>
  aReview(user, { head, at: head === 'h1' ? '2026-03-01T10:00:00Z' : '2026-03-01T13:00:00Z', ...over });

const carried = (...reviews: readonly Review[]): readonly string[] => {
  const snapshot: Snapshot = aSnapshot({ heads, reviews });
  return ofVersion({ filled_by: ['lea'] }, {}, { policy: null, snapshot }).slice(2);
};

const carriesOver = ['lea approved h1, and it carries over: what it was given to is the same'];

test.each<readonly [string, readonly Review[], readonly string[]]>([
  ['an approval of an earlier head carries over', [review('lea', 'h1')], carriesOver],
  ['GitHub’s spelling of the login is the same person', [review('LEA', 'h1')], carriesOver],
  ['an approval of the present head needs no word', [review('lea', 'h2')], []],
  ['a later approval counts before an earlier one', [review('lea', 'h2'), review('lea', 'h1')], []],
  [
    'of the same second the later by its number counts',
    [review('lea', 'h1', { id: 3, at: '2026-03-01T13:00:00Z' }), review('lea', 'h2', { id: 2 })],
    carriesOver,
  ],
  [
    'a comment is no approval',
    [review('lea', 'h1'), review('lea', 'h2', { state: 'COMMENTED' })],
    carriesOver,
  ],
  ['what others approved is theirs', [review('lea', 'h2'), review('zoe', 'h1'), review(null, 'h1')], []],
  ['who approved by a comment has no review', [review('zoe', 'h1')], []],
  ['a head that nobody saw says nothing', [review('lea', 'h0')], []],
])('%s', (_, reviews, lines) => {
  expect(carried(...reviews)).toEqual(lines);
});

test('what the policy says of everybody is told, with its line', () => {
  const policy = aPolicy(`roles: { lead: { users: [lea] } }
people:
  same: [[lea, lea-2]]
  quote_digest: true
`);
  expect(ofVersion({ filled_by: ['lea'] }, {}, { policy, snapshot: null })).toEqual([
    'lead of fraud_detector 3.2.1 (staging -> production): 1 of 1',
    'Its rule: roles.lead: { users: [lea] } (.assay/policy.yaml:2)',
    'Its rule: people.same: [[lea, lea-2]] (.assay/policy.yaml:4)',
    'Its rule: people.quote_digest: true (.assay/policy.yaml:5)',
    'Filled by lea',
  ]);
});
