import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aChange, aCommit, aHead, aReview, type Story } from '../../support/snapshot.ts';
import { approve, assignedBy, counted } from './asking.ts';

const policy =
  'roles: { owner: { users: [a, b, c, dana] }, lead: { users: [b, c, d] }, risk: { users: [c, e] } }';

const assigned = (
  story: Story,
  roles: { readonly [role: string]: number } = { owner: 1, lead: 1 },
  expireAfter: string | null = null,
) => assignedBy(policy, story, { roles: counted(roles), expireAfter });

const filledBy = (story: Story, roles?: { readonly [role: string]: number }) =>
  assigned(story, roles).approvals.map(({ role, filled_by }) => `${role}: ${filled_by.join()}`);

test('one person fills one role, and which is the other one’s to need', () => {
  expect(filledBy({ reviews: approve('b') })).toEqual(['owner: b', 'lead: ']);
  expect(filledBy({ reviews: approve('b', 'a') })).toEqual(['owner: a', 'lead: b']);
  expect(filledBy({ reviews: approve('b', 'd') })).toEqual(['owner: b', 'lead: d']);
});

test('a second role is said not to be filled', () => {
  expect(assigned({ reviews: approve('b') }).not_counted).toEqual([
    { user: 'b', because: 'second_role: fills owner and cannot fill lead too' },
  ]);
});

test('a role may need several people', () => {
  expect(filledBy({ reviews: approve('a', 'b', 'c') }, { owner: 2, lead: 1 })).toEqual([
    'owner: a,c',
    'lead: b',
  ]);
});

const because = (story: Story, expireAfter: string | null = null): readonly string[] =>
  assigned(story, undefined, expireAfter).not_counted.map(
    ({ user, because: why }) => `${user} ${why.split(':')[0]}`,
  );

test.each<readonly [string, Story]>([
  ['dana author', { reviews: approve('dana') }],
  ['a committer', { reviews: approve('a'), heads: [aHead(aCommit({ author: 'a' }))] }],
  ['a co_author', { reviews: approve('a'), heads: [aHead(aCommit({ co_authors: ['@a'] }))] }],
  ['a pusher', { reviews: approve('a'), heads: [{ ...aHead(), pushed_by: 'A' }] }],
  ['a stale', { reviews: [aReview('a', { head: 'f'.repeat(40) })] }],
  ['a dismissed', { reviews: [aReview('a', { state: 'DISMISSED' })] }],
  ['z not_in_role', { reviews: approve('z') }],
  ['a no_permission', { reviews: approve('a'), users: { a: { type: 'User', permission: 'read' } } }],
  ['a bot', { reviews: approve('a'), users: { a: { type: 'Bot', permission: 'write' } } }],
  [
    'a unattributable',
    { reviews: approve('a'), heads: [aHead(aCommit({ author: null, author_email: null }))] },
  ],
  ['ghost ghost', { reviews: [aReview(null)] }],
])('%s', (said, story) => {
  expect(because(story)).toEqual([said]);
});

test('an approval expires at the very moment', () => {
  const heads = [{ ...aHead(), at: '2026-02-01T09:00:00Z' }];
  const at = '2026-02-16T12:00:00Z';
  expect(because({ heads, reviews: [aReview('a', { at })] }, '14d')).toEqual(['a expired']);
  expect(because({ heads, reviews: [aReview('a', { at: '2026-02-16T12:00:01Z' })] }, '14d')).toEqual([]);
  expect(
    assigned({ heads, reviews: [aReview('a', { at: '2026-03-01T00:00:00Z' })] }, { owner: 1 }, '14d')
      .approvals[0]?.until,
  ).toBe('2026-03-15T00:00:00.000Z');
});

test('who could fill an open role: nobody who made it, nobody who is used', () => {
  const { approvals } = assigned({ reviews: approve('b'), heads: [aHead(aCommit({ author: 'd' }))] });
  expect(approvals.map(({ could_be_filled_by }) => could_be_filled_by)).toEqual([[], ['c']]);
});

const people = ['a', 'b', 'c', 'd', 'e', 'dana'] as const;
const stories = fc.record({
  approvers: fc.uniqueArray(fc.constantFrom(...people)),
  authors: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
  roles: fc.record({
    owner: fc.integer({ min: 1, max: 2 }),
    lead: fc.integer({ min: 1, max: 2 }),
    risk: fc.constant(1),
  }),
});

type Told = typeof stories extends fc.Arbitrary<infer T> ? T : never;

const snapshotOf = ({ approvers, authors }: Told): Story => ({
  reviews: approve(...approvers),
  heads: [aHead(...authors.map((author) => aCommit({ author, committer: author })))],
});

test('property: nobody fills two slots, and nobody who made it fills any', () => {
  fc.assert(
    fc.property(stories, (told) => {
      const filled = assigned(snapshotOf(told), told.roles).approvals.flatMap(({ filled_by }) => filled_by);
      expect(new Set(filled).size).toBe(filled.length);
      expect(
        filled.filter((login) => login === 'dana' || told.authors.some((author) => author === login)),
      ).toEqual([]);
    }),
  );
});

test('property: one more approval unfills nothing', () => {
  fc.assert(
    fc.property(stories, fc.constantFrom(...people), (told, one) => {
      const more = { ...told, approvers: [...new Set([...told.approvers, one])] };
      const counts = (story: Told) =>
        assigned(snapshotOf(story), told.roles).approvals.map(({ filled_by }) => filled_by.length);
      const [before, after] = [counts(told), counts(more)];
      expect(before.every((count, role) => count <= (after[role] ?? 0))).toBe(true);
    }),
  );
});

test('property: every approval either fills, or is told, or finds its roles full', () => {
  fc.assert(
    fc.property(stories, (told) => {
      const { approvals, not_counted } = assigned(snapshotOf(told), told.roles);
      const full = approvals
        .filter(({ filled_by, needed }) => filled_by.length >= needed)
        .map(({ role }) => role);
      const said = new Set([
        ...approvals.flatMap(({ filled_by }) => filled_by),
        ...not_counted.map(({ user }) => user),
      ]);
      expect(told.approvers.filter((login) => !said.has(login) && full.length === 0)).toEqual([]);
    }),
  );
});

test('of a role of hundreds all could fill it, and a few are asked', () => {
  const crowd = Array.from({ length: 300 }, (_, index) => `p${index}`);
  const many = `roles: { crowd: { users: [${crowd.join()}] } }`;
  const { approvals } = assignedBy(many, {}, { roles: counted({ crowd: 1 }) });
  expect(approvals[0]?.could_be_filled_by.length).toBe(300);
  expect(approvals[0]?.ask.length).toBe(15);
});

test('an approval under a second account is told as one of the same person', () => {
  const twice = 'roles: { owner: { users: [a, b] }, lead: { users: [a2] } }\npeople: { same: [[a, A2]] }';
  const asked = { roles: counted({ owner: 1, lead: 1 }) };
  const { approvals, not_counted } = assignedBy(twice, { reviews: approve('a', 'a2') }, asked);
  expect(approvals.map(({ filled_by }) => filled_by.join())).toEqual(['a', '']);
  expect(not_counted).toEqual([
    { user: 'a2', because: 'second_role: fills owner as a and cannot fill lead too' },
  ]);
});

test('who may not write is told so only where they are in a role', () => {
  const users = { a: { type: 'User', permission: 'read' }, z: { type: 'User', permission: 'read' } } as const;
  expect(assigned({ reviews: approve('a', 'z'), users }).not_counted).toEqual([
    { user: 'a', because: 'no_permission: may not write to this repository' },
    { user: 'z', because: 'not_in_role: in none of the roles asked for' },
  ]);
});

test('an alternative that only those could fill who made it is not waited for', () => {
  const rules = 'roles: { owner: { users: [dana] }, risk: { users: [e, f] } }';
  const either = { choices: [[counted({ owner: 1 }), counted({ risk: 2 })]] };
  expect(assignedBy(rules, {}, either).approvals).toMatchObject([
    { role: 'risk', could_be_filled_by: ['e', 'f'], instead: ['owner'] },
  ]);
});

test('an approval that the nearest alternative has no use for is told', () => {
  const rules = 'roles: { owner: { users: [A] }, lead: { users: [b] }, risk: { users: [e] } }';
  const either = {
    roles: counted({ lead: 1 }),
    choices: [[counted({ owner: 2 }), counted({ risk: 1 })]],
  };
  expect(assignedBy(rules, { reviews: approve('A', 'b') }, either).not_counted).toEqual([
    {
      user: 'A',
      because: 'not_in_role: is of another alternative than lead, risk, which lacks fewer people',
    },
  ]);
});

test('who overrides is said of each veto, where the policy names a role', () => {
  const reviews = [aReview('a', { state: 'CHANGES_REQUESTED' })];
  const vetoed = { user: 'a', at: '2026-03-01T16:00:00Z', by: 'review' };
  expect(assigned({ reviews }).vetoes).toStrictEqual([vetoed]);
  const overridden = assignedBy(`${policy}\npeople: { override: risk }`, { reviews }, {});
  expect(overridden.vetoes).toStrictEqual([{ ...vetoed, or_by: 'risk' }]);
});

test('a maker whom nobody knows is a warning at their name, where there is a manifest', () => {
  const made = 'model: { name: fraud, version: "1", status: production, trained_by: Some Body }\n';
  const change = aChange(made.replace('production', 'staging'), made);
  const { problems } = assignedBy(policy, {}, { change });
  expect(problems).toEqual([
    {
      file: 'models/fraud/1.yaml',
      line: 1,
      column: made.indexOf('Some Body') + 1,
      code: 'unattributable',
      message:
        'Some Body made this model, and nobody knows which account that is: its owner could approve it',
      found: 'Some Body',
      expected: 'an e-mail that the policy maps under people.identities, or a login',
      nearest: null,
      severity: 'warning',
    },
  ]);
  expect(assignedBy(policy, {}, { change: { ...change, subject: null } }).problems).toEqual([]);
});
