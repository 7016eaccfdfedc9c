import { expect, test } from 'vitest';
import { commitOf } from '../../src/github/commits.ts';
import { headsOf, type Told } from '../../src/github/heads.ts';
import type { Push } from '../../src/github/pushes.ts';
import type { RawCommit, RawForcePush } from '../../src/github/queries/fragments.ts';

const dana = { email: 'dana@example.com', name: 'Dana', user: { login: 'dana' } };

const commit = (oid: string): RawCommit => ({
  oid,
  message: 'Train',
  committedViaWeb: false,
  parents: { totalCount: 1 },
  author: dana,
  committer: dana,
  authors: { nodes: [dana] },
  signature: null,
});

const forced = (
  by: string | null,
  at: string,
  before: string | null,
  after: string | null,
): RawForcePush => ({
  actor: by === null ? null : { __typename: 'User', login: by },
  createdAt: at,
  beforeCommit: before === null ? null : commit(before),
  afterCommit: after === null ? null : { oid: after },
});

const pushed = (name: string, by: string | null, at: string): Push => ({ name, at, pushed_by: by });

const heads = (present: string, told: Partial<Told>) =>
  headsOf(present, { commits: [commit(present)], forced: [], pushes: [], ...told });

const brief = (present: string, told: Partial<Told>) =>
  heads(present, told).map(({ name, at, pushed_by: by, commits }) => [name, at, by, commits.length]);

test('a head that came by an ordinary push that was not asked about has no known pusher and no known time', () => {
  expect(heads('h', {})).toEqual([
    { name: 'h', at: null, pushed_by: null, commits: [commitOf(commit('h'))] },
  ]);
});

test('forced pushes tell of earlier heads and of who pushed', () => {
  const told = { forced: [forced('dana', 't1', 'a', 'b'), forced('rita', 't2', 'b', 'c')] };
  expect(brief('d', told)).toEqual([
    ['a', null, null, 1],
    ['b', 't1', 'dana', 1],
    ['c', 't2', 'rita', 0],
    ['d', null, null, 1],
  ]);
});

test('a head pushed by force is the last one with its pusher, a commit that is gone still has one', () => {
  expect(heads('b', { forced: [forced('rita', 't1', 'a', 'b')] }).at(-1)).toMatchObject({
    name: 'b',
    at: 't1',
    pushed_by: 'rita',
  });
  expect(heads('z', { forced: [forced('rita', 't1', null, null)] })[0]).toMatchObject({ pushed_by: 'rita' });
});

test('the log gives time and pusher to heads of which the timeline kept the commits', () => {
  const told = {
    forced: [forced('rita', 't3', 'b', 'c')],
    pushes: [pushed('a', 'dana', 't1'), pushed('b', 'owen', 't2'), pushed('c', 'Rita', 't3')],
  };
  expect(brief('c', told)).toEqual([
    ['a', 't1', 'dana', 0],
    ['b', 't2', 'owen', 1],
    ['c', 't3', 'Rita', 1],
  ]);
});

test('what the log lacks is older than what it has', () => {
  const told = { forced: [forced('rita', 't1', 'a', 'b')], pushes: [pushed('c', 'dana', 't2')] };
  expect(brief('c', told).map(([name]) => name)).toEqual(['a', 'b', 'c']);
});

test('two people who pushed the same commit are both remembered, the last of them with the present head', () => {
  const told = {
    pushes: [pushed('a', 'mallory', 't1'), pushed('b', 'dana', 't2'), pushed('a', 'dana', 't3')],
  };
  expect(brief('a', told)).toEqual([
    ['a', 't1', 'mallory', 0],
    ['b', 't2', 'dana', 0],
    ['a', 't3', 'dana', 1],
  ]);
});
