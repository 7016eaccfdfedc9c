import { expect, test } from 'vitest';
import { aReview, type Story } from '../../support/snapshot.ts';
import { aComment, approve, assignedBy, binding, counted } from './asking.ts';

const policy = 'roles: { owner: { users: [a, b] }, lead: { users: [b, c] } }\npeople: { override: lead }';

const assigned = (story: Story) => assignedBy(policy, story, { roles: counted({ owner: 1, lead: 1 }) });

const filledBy = (story: Story): readonly string[] =>
  assigned(story).approvals.map(({ role, filled_by }) => `${role}: ${filled_by.join()}`);

const [before, then, after] = ['2026-03-01T15:00:00Z', '2026-03-01T16:00:00Z', '2026-03-01T17:00:00Z'];

test.each([
  [before, true],
  [then, false],
  [after, false],
])('what is taken back at %s was approved until then', (at, counts) => {
  const { approvals, not_counted } = assigned({
    reviews: [aReview('A', { id: 1, at: '2026-03-01T14:00:00Z' }), aReview('A', { id: 2, at: then })],
    comments: [aComment('a', '/assay withdraw', { at })],
  });
  expect(approvals[0]?.filled_by).toEqual(counts ? ['a'] : []);
  expect(not_counted).toEqual(counts ? [] : [{ user: 'A', because: `withdrawn: taken back on ${at}` }]);
});

test('what one person takes back is nobody else’s', () => {
  const comments = [aComment('c', '/assay withdraw', { at: after })];
  expect(filledBy({ reviews: approve('a', 'c'), comments })).toEqual(['owner: a', 'lead: ']);
});

test('who says as what they approve fills that role and no other', () => {
  const comments = [aComment('B', '/assay approve lead')];
  expect(filledBy({ reviews: approve('b') })).toEqual(['owner: b', 'lead: ']);
  expect(filledBy({ reviews: approve('b'), comments })).toEqual(['owner: ', 'lead: b']);
  expect(filledBy({ reviews: approve('b', 'c'), comments })).toEqual(['owner: ', 'lead: b']);
});

test('who quotes the digest of the card approves', () => {
  const comments = [aComment('B', `/assay approve lead ${binding.digest}`)];
  expect(filledBy({ comments })).toEqual(['owner: ', 'lead: b']);
});

const old = `/assay approve lead ${'f'.repeat(12)}`;
const lapsed = (user: string) => ({
  user,
  because: expect.stringMatching(/^stale: quoted f+; the digest is /),
});

test('a quoted digest that lapsed is told once', () => {
  expect(assigned({ comments: [aComment('B', old)] }).not_counted).toEqual([lapsed('B')]);
  expect(assigned({ comments: [aComment('B', old)], reviews: [aReview(null)] }).not_counted).toEqual([
    lapsed('B'),
    { user: 'ghost', because: 'ghost: the account of this review is gone' },
  ]);
});

test('a quoted digest that lapsed is no matter where a review of the same person has the last word', () => {
  const both = [aComment('B', old), aComment('c', old, { id: 101 })];
  expect(assigned({ comments: both, reviews: approve('b') }).not_counted).toEqual([
    lapsed('c'),
    { user: 'b', because: 'second_role: fills owner and cannot fill lead too' },
  ]);
});

test('a hold is a veto, and says who else can lift it', () => {
  expect(assigned({ comments: [aComment('a', '/assay hold')] }).vetoes).toEqual([
    { user: 'a', at: then, by: 'hold', or_by: 'lead' },
  ]);
});

test('who made the change overrides nobody who objects to it', () => {
  const held = (login: string) =>
    assignedBy(
      'roles: { lead: { users: [C, dana] } }\npeople: { override: lead }',
      {
        comments: [aComment('a', '/assay hold'), aComment(login, '/assay unhold a', { id: 101, at: after })],
      },
      { roles: counted({ lead: 1 }) },
    ).vetoes.map(({ user }) => user);
  expect(held('c')).toEqual([]);
  expect(held('dana')).toEqual(['a']);
  expect(held('e')).toEqual(['a']);
});

test('where the policy names nobody who overrides, nobody does, whatever a role is called', () => {
  const { vetoes, commands } = assignedBy(
    'roles: { undefined: { users: [c] } }',
    { comments: [aComment('a', '/assay hold'), aComment('c', '/assay unhold a', { id: 101, at: after })] },
    { roles: counted({ undefined: 1 }) },
  );
  expect(vetoes).toStrictEqual([{ user: 'a', at: then, by: 'hold' }]);
  expect(commands.map(({ outcome }) => outcome)).toEqual(['taken', 'refused']);
});
