import type { Commit, Head } from '../domain/snapshot.ts';
import { loginOf } from './people.ts';
import type { RawCommit, RawForcePush, RawGitActor } from './queries/fragments.ts';

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

type Known = Omit<Head, 'name'>;

const unknown: Known = { at: null, pushed_by: null, commits: [] };

/** A head whose commit GitHub has forgotten still had a pusher. */
const headsOfPush = (push: RawForcePush): readonly Head[] => {
  const before = push.beforeCommit;
  const after = push.afterCommit?.oid ?? `gone@${push.createdAt}`;
  const left = before === null ? [] : [{ ...unknown, name: before.oid, commits: [commitOf(before)] }];
  return [...left, { name: after, at: push.createdAt, pushed_by: loginOf(push.actor), commits: [] }];
};

/**
 * Oldest first, the present head last. The API tells who pushed, and when, of forced pushes only; of the rest
 * that is unknown, which is never taken for "nobody".
 */
export const headsOf = (
  present: string,
  commits: readonly RawCommit[],
  pushes: readonly RawForcePush[],
): readonly Head[] => {
  const heads = new Map<string, Known>();
  for (const { name, ...known } of pushes.flatMap(headsOfPush)) {
    const earlier = heads.get(name) ?? unknown;
    heads.set(name, {
      at: earlier.at ?? known.at,
      pushed_by: known.pushed_by ?? earlier.pushed_by,
      commits: earlier.commits.length > 0 ? earlier.commits : known.commits,
    });
  }
  const last = { ...(heads.get(present) ?? unknown), name: present, commits: commits.map(commitOf) };
  heads.delete(present);
  return [...[...heads].map(([name, known]) => ({ name, ...known })), last];
};
