import { expect, test } from 'vitest';
import { commitOf } from '../../src/github/commits.ts';
import type { RawCommit } from '../../src/github/queries/fragments.ts';

const actor = (login: string | null, email: string) => ({
  email,
  name: 'x',
  user: login === null ? null : { login },
});

const dana = actor('dana', 'dana@example.com');

const commit = (oid: string, more: Partial<RawCommit> = {}): RawCommit => ({
  oid,
  message: 'Train',
  committedViaWeb: false,
  parents: { totalCount: 1 },
  author: dana,
  committer: dana,
  authors: { nodes: [dana] },
  signature: null,
  ...more,
});

const github = actor(null, 'noreply@github.com');

test('only GitHub’s own signature makes a commit web-flow’s', () => {
  const signed = { isValid: true, wasSignedByGitHub: true };
  expect(commitOf(commit('a', { committer: github, signature: signed })).committer).toBe('web-flow');
  expect(commitOf(commit('a', { committer: github })).committer).toBeNull();
  const bySomeone = { isValid: true, wasSignedByGitHub: false };
  expect(commitOf(commit('a', { committer: github, signature: bySomeone })).committer).toBeNull();
});

test('an author whom GitHub does not know is null, the address kept', () => {
  const unknown = actor(null, 'who@example.com');
  expect(commitOf(commit('a', { author: unknown }))).toMatchObject({
    author: null,
    author_email: 'who@example.com',
  });
});

test('a co-author whom GitHub knows is named by the account’s noreply address, another as written', () => {
  const message = 'Train\n\nCo-authored-by: Ann <ann@corp.example>\nco-authored-by:  Bob <bob@example.com>';
  const authors = { nodes: [dana, actor('ann', 'ANN@corp.example'), null] };
  expect(commitOf(commit('a', { message, authors })).co_authors).toEqual([
    'Ann <ann@users.noreply.github.com>',
    'Bob <bob@example.com>',
  ]);
});
