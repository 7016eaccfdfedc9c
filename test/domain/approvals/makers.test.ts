import { expect, test } from 'vitest';
import { makersOf, unattributableIn } from '../../../src/domain/approvals/makers.ts';
import type { Commit } from '../../../src/domain/snapshot.ts';
import { aChange, aCommit, aHead, aPolicy, aSnapshot, manifestText } from '../../support/snapshot.ts';

const change = aChange(manifestText('evaluated'), manifestText('shadow'));

const banned = (commit: Partial<Commit>, rest = ''): readonly string[] => {
  const { banned: people } = makersOf(change, aSnapshot({ heads: [aHead(aCommit(commit))] }), aPolicy(rest));
  return [...people].map(([login, because]) => `${login} ${because.split(':')[0]}`);
};

test.each([
  [{}, ['dana author']],
  [{ author: 'Cleo', committer: 'kim' }, ['dana author', 'cleo committer', 'kim committer']],
  [{ committer: 'kim', verified: true }, ['dana author', 'kim committer']],
  [{ committer: 'web-flow', verified: true }, ['dana author']],
  [{ committer: 'web-flow', verified: false }, ['dana author', 'web-flow committer']],
  [{ co_authors: ['Zoe <zoe@users.noreply.github.com>'] }, ['dana author', 'zoe co_author']],
  [{ suggestion_by: 'sue' }, ['dana author', 'sue committer']],
])('a commit with %j: %j', (commit, people) => {
  expect(banned(commit)).toEqual(people);
});

test('whoever pushed any head is among them, earlier heads too', () => {
  const heads = [{ ...aHead(), name: 'h1', pushed_by: 'paul' }, aHead()];
  const { banned: people } = makersOf(change, aSnapshot({ heads }), aPolicy(''));
  expect(people.get('paul')).toBe('pusher: pushed h1');
});

test('the trainer and the submitter, at base and at head', () => {
  const trained = (who: string, by: string): string =>
    `model: { name: fraud, version: "1", status: ${who === 'old' ? 'evaluated' : 'shadow'}, trained_by: "@${who}" }\nevaluation: { submitted_by: "@${by}" }`;
  const { banned: people } = makersOf(
    aChange(trained('old', 'ann'), trained('new', 'bob')),
    aSnapshot(),
    aPolicy(''),
  );
  expect([...people.keys()]).toEqual(['dana', 'old', 'ann', 'new', 'bob']);
});

test('the policy says which kinds count', () => {
  expect(banned({ author: 'cleo' }, 'people: { cannot_approve: [author] }')).toEqual(['dana author']);
  expect(banned({ author: 'cleo' }, 'people: { cannot_approve: [] }')).toEqual([]);
});

const lost = (commit: Partial<Commit>): readonly string[] =>
  makersOf(change, aSnapshot({ heads: [aHead(aCommit(commit))] }), aPolicy('')).unattributable;

test.each([
  [{ author: null, author_email: 'who@example.com' }, ['who@example.com']],
  [{ author: null, author_email: null }, ['an author without e-mail']],
  [{ co_authors: ['Who <who@example.com>'] }, ['Who <who@example.com>']],
  [{ author: null, author_email: 'dana@users.noreply.github.com' }, []],
])('of a commit with %j nobody knows %j', (commit, people) => {
  expect(lost(commit)).toEqual(people);
});

test.each([{ committer: null }, { committer: 'web-flow', verified: false }])(
  'who committed with %j nobody knows',
  (commit) => {
    expect(lost(commit)).toEqual(['a committer whom GitHub does not know']);
  },
);

test('a commit that is nobody’s goes before a manifest that is', () => {
  const commit = { author: null, author_email: 'who@example.com' };
  expect(nobodys(null, 'The fraud team', { commit })).toBe(
    'unattributable: nobody knows whose commit who@example.com is; map it under people.identities',
  );
});

test('who made it under one name is barred under the other', () => {
  const same = 'people: { same: [[Dana, dana-work], [dana-work, "@d2"], [owen, owen2]] }';
  expect(banned({}, same)).toEqual(['dana author', 'dana-work author', 'd2 author']);
});

test('the same account twice, or alone, is nobody else', () => {
  expect(banned({}, 'people: { same: [[dana, DANA], [owen]] }')).toEqual(['dana author']);
});

const nobodys = (
  base: string | null,
  head: string,
  { commit = {}, policy = '' }: { readonly commit?: Partial<Commit>; readonly policy?: string } = {},
): string | null => {
  const told = (status: string, who: string): string =>
    `model: { name: fraud, version: "1", status: ${status}, trained_by: ${JSON.stringify(who)} }`;
  const before = base === null ? null : told('evaluated', base);
  const of = aChange(before, told(base === null ? 'evaluated' : 'shadow', head));
  return unattributableIn(makersOf(of, aSnapshot({ heads: [aHead(aCommit(commit))] }), aPolicy(policy)));
};

test.each([
  ['@tara', '@tara', null],
  ['@tara', 'liz@example.com', 'liz@example.com'],
  ['liz@example.com', '@tara', 'liz@example.com'],
  [null, 'The fraud team', 'The fraud team'],
  ['@tara', 'Tara <tara@users.noreply.github.com>', null],
])('trained by %s at base and %s at head: %s may be anybody', (base, head, who) => {
  expect(nobodys(base, head)?.includes(who ?? '') ?? null).toBe(who === null ? null : true);
});

test('the way out is to map the address', () => {
  expect(
    nobodys(null, 'tara@example.com', { policy: 'people: { identities: { tara@example.com: tara } }' }),
  ).toBe(null);
  expect(
    nobodys(null, 'tara@example.com', { commit: { author: 'tara', author_email: 'Tara@example.com' } }),
  ).toBe(null);
  expect(nobodys(null, 'tara@example.com', { policy: 'people: { cannot_approve: [author] }' })).toBe(null);
});

test('an address that begins with the name of who made it anyway is theirs', () => {
  expect(nobodys(null, 'dana@example.com')).toBe(null);
  expect(nobodys(null, 'dana.x@example.com')).not.toBe(null);
});

test.each([
  ['dana@work.example', true],
  ['Dana <Dana@work.example>', true],
  [' Dana <dana@work.example> ', true],
  ['D. Miller dana@work.example', true],
  ['dana.x@work.example', false],
  ['x.dana@work.example', false],
  ['dana@work.example of the fraud team', false],
  ['<dana@work.example> tara', false],
  ['dana@', false],
  ['Dana Miller', false],
])('%j is taken for dana, who made it anyway: %s', (said, isHers) => {
  const why = `unattributable: the manifest says that ${said} made it, and nobody knows who that is; map it under people.identities`;
  expect(nobodys(null, said)).toBe(isHers ? null : why);
});
