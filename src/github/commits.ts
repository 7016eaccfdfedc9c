import type { Commit } from '../domain/snapshot.ts';
import type { RawCommit, RawGitActor } from './queries/fragments.ts';

const trailer = /^co-authored-by:\s*(.+?)\s*<([^<>]*)>\s*$/i;

const loginByEmail = (actors: readonly (RawGitActor | null)[], email: string): string | null =>
  actors.find((actor) => actor?.email?.toLowerCase() === email.toLowerCase())?.user?.login ?? null;

/** GitHub knows more addresses of an account than anyone else: the account's noreply address says which it is. */
const coAuthors = (commit: RawCommit): readonly string[] =>
  commit.message.split('\n').flatMap((line) => {
    const [, name, email] = trailer.exec(line) ?? [];
    if (name === undefined || email === undefined) return [];
    const login = loginByEmail(commit.authors.nodes ?? [], email);
    return [`${name} <${login === null ? email : `${login}@users.noreply.github.com`}>`];
  });

/** Anyone can write GitHub's name and address into a commit; only its signature makes it GitHub's. */
const committerOf = (commit: RawCommit): string | null => {
  const login = commit.committer?.user?.login;
  if (login !== undefined) return login;
  const byGitHub = commit.signature?.isValid === true && commit.signature.wasSignedByGitHub;
  return byGitHub && commit.committer?.email === 'noreply@github.com' ? 'web-flow' : null;
};

export const commitOf = (commit: RawCommit): Commit => ({
  author: commit.author?.user?.login ?? null,
  author_email: commit.author?.email ?? null,
  committer: committerOf(commit),
  message: commit.message,
  co_authors: coAuthors(commit),
  verified: commit.signature?.isValid ?? false,
  parents: commit.parents.totalCount,
  suggestion_by: null,
});
