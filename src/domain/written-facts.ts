import { choice, count, flag, list, name, nullable, text } from './schema/atoms.ts';
import { date } from './schema/forms.ts';
import type { Head } from './snapshot.ts';
import { instant } from './time.ts';

// The facts of a pull request as people write them down: in a case folder, whose maps take further keys, and in the test of
// a policy, whose maps do not.

/** To the second and in UTC, as GitHub tells times: which was first is seen by comparing the texts. */
export const moment = () =>
  date().transform((said) => `${new Date(instant(said) ?? Number.NaN).toISOString().slice(0, 19)}Z`);

export const commitKeys = {
  author: nullable(text()).optional(),
  author_email: nullable(text()).optional(),
  committer: nullable(text()).optional(),
  message: text().optional(),
  co_authors: list(text()).optional(),
  verified: flag().optional(),
  parents: count().optional(),
  suggestion_by: nullable(text()).optional(),
};

/** All of a head but its commits. */
export const headKeys = {
  name: name(),
  at: moment().optional(),
  pushed_by: nullable(text()).optional(),
};

export const reviewState = () =>
  choice(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']);

/** All of a comment but which one it is and when it was made. */
export const commentKeys = {
  user: nullable(text()),
  body: text(),
  edited_by: nullable(text()).optional(),
  edited_at: nullable(moment()).optional(),
};

export const userKeys = {
  type: choice(['User', 'Bot']).optional(),
  permission: choice(['none', 'read', 'triage', 'write', 'maintain', 'admin']).optional(),
};

export const pullKeys = {
  number: count(1).optional(),
  author: nullable(text()).optional(),
  base: text().optional(),
  title: text().optional(),
  draft: flag().optional(),
  fork: flag().optional(),
};

interface WrittenCommit {
  readonly author?: string | null | undefined;
  readonly author_email?: string | null | undefined;
  readonly committer?: string | null | undefined;
  readonly message?: string | undefined;
  readonly co_authors?: readonly string[] | undefined;
  readonly verified?: boolean | undefined;
  readonly parents?: number | undefined;
  readonly suggestion_by?: string | null | undefined;
}

interface WrittenHead {
  readonly name: string;
  readonly at?: string | undefined;
  readonly pushed_by?: string | null | undefined;
  readonly commits?: readonly WrittenCommit[] | undefined;
}

export const headWritten = ({ name: named, at, pushed_by, commits = [] }: WrittenHead): Head => ({
  name: named,
  at: at ?? null,
  pushed_by: pushed_by ?? null,
  commits: commits.map((commit) => ({
    author: commit.author ?? null,
    author_email: commit.author_email ?? null,
    // Who is not named committed what he wrote; only a null says that nobody knows.
    committer: commit.committer === undefined ? (commit.author ?? null) : commit.committer,
    message: commit.message ?? '',
    co_authors: commit.co_authors ?? [],
    verified: commit.verified ?? false,
    parents: commit.parents ?? 1,
    suggestion_by: commit.suggestion_by ?? null,
  })),
});
