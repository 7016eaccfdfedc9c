import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opinionsOf, permissionOf, vetoesOf } from '../../../src/domain/approvals/reviews.ts';
import type { Review, ReviewState } from '../../../src/domain/snapshot.ts';
import { aReview, aSnapshot } from '../../support/snapshot.ts';

const series = (...states: readonly ReviewState[]): readonly Review[] =>
  states.map((state, id) => aReview('owen', { id, state, at: `2026-03-01T1${id}:00:00Z` }));

test.each([
  [['APPROVED'], 'APPROVED'],
  [['APPROVED', 'COMMENTED', 'PENDING'], 'APPROVED'],
  [['APPROVED', 'CHANGES_REQUESTED'], 'CHANGES_REQUESTED'],
  [['CHANGES_REQUESTED', 'APPROVED'], 'APPROVED'],
  [['APPROVED', 'DISMISSED'], 'DISMISSED'],
  [['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'], 'DISMISSED'],
  [['COMMENTED'], undefined],
] as const)('%j is %s', (states, opinion) => {
  expect(opinionsOf(series(...states)).latest[0]?.state).toBe(opinion);
});

test('a person is one person in any spelling', () => {
  expect(opinionsOf([aReview('Owen'), aReview('owen', { id: 2 })]).latest.length).toBe(1);
});

test('an approval of an account that is gone is told and does not count', () => {
  const { latest, ghosts } = opinionsOf([aReview(null), aReview(null, { id: 2, state: 'COMMENTED' })]);
  expect([latest.length, ghosts.length]).toEqual([0, 1]);
});

const review = fc.record({
  user: fc.constantFrom('owen', 'Owen', 'lea', null),
  state: fc.constantFrom<ReviewState>('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'),
  hour: fc.integer({ min: 10, max: 14 }),
});

const reviews = fc
  .array(review, { maxLength: 8 })
  .map((list) =>
    list.map(({ user, state, hour }, id) => aReview(user, { id, state, at: `2026-03-01T${hour}:00:00Z` })),
  );

test('property: the order of delivery is irrelevant', () => {
  const shuffled = reviews.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([sent, delivered]) => {
      expect(opinionsOf(delivered)).toEqual(opinionsOf(sent));
    }),
  );
});

test.each([
  ['owen', {}, { isBot: false, writes: true }],
  ['Owen', { owen: { type: 'User', permission: 'read' } }, { isBot: false, writes: false }],
  ['owen', { owen: { type: 'Bot', permission: 'admin' } }, { isBot: true, writes: true }],
  ['helper[bot]', {}, { isBot: true, writes: true }],
  ['owen', { owen: { type: 'User', permission: 'triage' } }, { isBot: false, writes: false }],
] as const)('%s among %j: %j', (login, users, permission) => {
  expect(permissionOf(aSnapshot({ users }), login)).toEqual(permission);
});

test('changes requested hold on any head, by anybody who may write', () => {
  const asked = [
    aReview('rita', { state: 'CHANGES_REQUESTED', head: 'older' }),
    aReview('ron', { id: 2, state: 'CHANGES_REQUESTED' }),
  ];
  const snapshot = aSnapshot({ users: { ron: { type: 'User', permission: 'read' } } });
  expect(vetoesOf(opinionsOf(asked), snapshot).map(({ user }) => user)).toEqual(['rita']);
});

test('the login constructor is a login', () => {
  expect(permissionOf(aSnapshot(), 'constructor')).toEqual({ isBot: false, writes: true });
});
