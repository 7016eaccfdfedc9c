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
  const states = ['APPROVED', 'COMMENTED', 'CHANGES_REQUESTED', 'DISMISSED'] as const;
  const all = states.map((state, id) => aReview(null, { id, state }));
  expect(opinionsOf(all)).toEqual({
    latest: [],
    ghosts: [{ user: 'ghost', because: 'ghost: the account of this review is gone' }],
  });
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

const vetoers = (reviews: readonly Review[], lifting: Partial<Parameters<typeof vetoesOf>[1]> = {}) =>
  vetoesOf(opinionsOf(reviews), {
    snapshot: aSnapshot(),
    overriders: new Set(),
    withdrawn: new Map(),
    ...lifting,
  }).map(({ user }) => user);

test('changes requested hold on any head, by anybody who may write', () => {
  const asked = [
    aReview('rita', { state: 'CHANGES_REQUESTED', head: 'older' }),
    aReview('ron', { id: 2, state: 'CHANGES_REQUESTED' }),
  ];
  const snapshot = aSnapshot({ users: { ron: { type: 'User', permission: 'read' } } });
  expect(vetoers(asked, { snapshot })).toEqual(['rita']);
});

test('the login constructor is a login', () => {
  expect(permissionOf(aSnapshot(), 'constructor')).toEqual({ isBot: false, writes: true });
});

test.each([
  ['whose dismissal nobody tells of', undefined, []],
  ['that was an approval', { was: 'APPROVED', by: 'dana' }, []],
  ['that its vetoer dismissed', { was: 'CHANGES_REQUESTED', by: 'Rita' }, []],
  ['that the override role dismissed', { was: 'CHANGES_REQUESTED', by: 'Olga' }, []],
  ['that somebody else dismissed', { was: 'CHANGES_REQUESTED', by: 'dana' }, ['rita']],
  ['that nobody knows who dismissed', { was: 'CHANGES_REQUESTED', by: null }, ['rita']],
  ['of which nobody knows what it was', { was: null, by: 'dana' }, ['rita']],
] as const)('a dismissed review %s: %j leaves the veto of %j', (_, dismissal, vetoed) => {
  const review = aReview('rita', { state: 'DISMISSED', ...(dismissal === undefined ? {} : { dismissal }) });
  expect(vetoers([review], { overriders: new Set(['olga']) })).toEqual(vetoed);
});

test('a veto that is taken back holds no longer, one that came after it does', () => {
  const review = aReview('rita', { state: 'CHANGES_REQUESTED', at: '2026-03-01T16:00:00Z' });
  expect(vetoers([review], { withdrawn: new Map([['rita', '2026-03-01T17:00:00Z']]) })).toEqual([]);
  expect(vetoers([review], { withdrawn: new Map([['rita', '2026-03-01T16:00:00Z']]) })).toEqual([]);
  expect(vetoers([review], { withdrawn: new Map([['olga', '2026-03-01T17:00:00Z']]) })).toEqual(['rita']);
  expect(vetoers([review], { withdrawn: new Map([['rita', '2026-03-01T15:00:00Z']]) })).toEqual(['rita']);
});

test('approving again by a review takes back nothing that was quoted; asking for changes does', () => {
  const quoted = [aReview('rita', { id: 9, at: '2026-03-01T10:00:00Z' })];
  const later = (state: Review['state']) => opinionsOf([aReview('rita', { state })], quoted).latest;
  expect(later('APPROVED')).toMatchObject([{ id: 9, isQuoted: true }]);
  expect(later('CHANGES_REQUESTED')).toMatchObject([{ isQuoted: false, state: 'CHANGES_REQUESTED' }]);
});

test.each<readonly [string, ReviewState, readonly string[]]>([
  ['an approval', 'APPROVED', []],
  ['a comment', 'COMMENTED', []],
  ['changes asked for', 'CHANGES_REQUESTED', ['rita']],
])('%s is no dismissed review, though facts tell of a dismissal', (_, state, vetoed) => {
  const dismissal = { was: 'CHANGES_REQUESTED', by: 'dana' } as const;
  expect(vetoers([aReview('rita', { state, dismissal })])).toEqual(vetoed);
});

test('a veto is by whom, since when, and how', () => {
  const at = '2026-03-01T16:00:00Z';
  const opinions = opinionsOf([aReview('Rita', { state: 'CHANGES_REQUESTED', at })]);
  const lifting = {
    snapshot: aSnapshot(),
    overriders: new Set<string>(),
    withdrawn: new Map<string, string>(),
  };
  expect(vetoesOf(opinions, lifting)).toEqual([{ user: 'Rita', at, by: 'review' }]);
});
