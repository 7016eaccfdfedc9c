import { expect, test } from 'vitest';
import { commentsOf, headsOf, peopleIn, pullOf, reviewsOf } from '../../../src/domain/policy-tests/facts.ts';
import { aPolicyTest } from '../../support/policy-test.ts';

const facts = (written = '') => aPolicyTest(written).data.case;

test('what a test leaves out of the pull request is as on a plain day, what it says is so', () => {
  expect(pullOf(facts())).toEqual({
    number: null,
    author: null,
    title: '',
    base: 'main',
    draft: false,
    fork: false,
  });
  expect(pullOf(facts('pull: { author: dana }'))).toMatchObject({ author: 'dana', base: 'main' });
  expect(
    pullOf(facts('pull: { number: 3, author: dana, title: T, base: release, draft: true, fork: true }')),
  ).toEqual({ number: 3, author: 'dana', title: 'T', base: 'release', draft: true, fork: true });
});

test('there is one head, seen long ago, unless the test tells of others', () => {
  expect(headsOf(facts())).toEqual([
    { name: 'head', at: '1970-01-01T00:00:00Z', pushed_by: null, commits: [] },
  ]);
  expect(headsOf(facts('heads: [{ name: h1 }, { name: h2, at: 2026-03-01T00:00:00Z }]'))).toEqual([
    { name: 'h1', at: null, pushed_by: null, commits: [] },
    { name: 'h2', at: '2026-03-01T00:00:00Z', pushed_by: null, commits: [] },
  ]);
});

test('a review approves the present head now, unless the test says otherwise', () => {
  const written =
    'reviews: [{ user: olga }, { user: null, id: 9, state: COMMENTED, head: h0, at: 2026-03-01T00:00:00Z, body: b }, { user: lea }]';
  const plain = { state: 'APPROVED', head: 'h1', at: '2026-03-02T12:00:00Z', body: '' };
  expect(reviewsOf(facts(written), 'h1')).toEqual([
    { id: 1, user: 'olga', ...plain },
    { id: 9, user: null, state: 'COMMENTED', head: 'h0', at: '2026-03-01T00:00:00Z', body: 'b' },
    { id: 3, user: 'lea', ...plain },
  ]);
  expect(reviewsOf(facts(), 'h1')).toEqual([]);
});

test('a comment is made now and never edited, unless the test says otherwise', () => {
  const written =
    'comments: [{ user: olga, body: a }, { user: lea, body: b, id: 9, at: 2026-03-01T00:00:00Z, edited_by: zoe, edited_at: 2026-03-01T01:00:00Z }]';
  expect(commentsOf(facts(written))).toEqual([
    { id: 1, user: 'olga', at: '2026-03-02T12:00:00Z', body: 'a', edited_by: null, edited_at: null },
    {
      id: 9,
      user: 'lea',
      at: '2026-03-01T00:00:00Z',
      body: 'b',
      edited_by: 'zoe',
      edited_at: '2026-03-01T01:00:00Z',
    },
  ]);
  expect(commentsOf(facts())).toEqual([]);
});

test('people, teams and organisations have their names as GitHub compares them: in small letters', () => {
  const written =
    'teams: { Acme/Leads: [Lea] }, users: { Olga: {}, bot: { type: Bot, permission: read } }, organisation: { Acme: { admin: [Ada] } }';
  expect(peopleIn(facts(written))).toEqual({
    teams: { 'acme/leads': { kind: 'members', members: ['Lea'] } },
    users: { olga: { type: 'User', permission: 'write' }, bot: { type: 'Bot', permission: 'read' } },
    admins: { acme: { kind: 'members', members: ['Ada'] } },
  });
  expect(peopleIn(facts())).toEqual({ teams: {}, users: {}, admins: {} });
});
