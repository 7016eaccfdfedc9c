import { addUser, userOf } from './access.ts';
import { addComment, commentFor, commentsOf, editComment } from './acts/comments.ts';
import { putLabels } from './acts/labels.ts';
import { dequeue, enqueue, mergeBranches } from './acts/merges.ts';
import { deleteBranch, openPull, pullFor } from './acts/pulls.ts';
import { branchRef, recordPush } from './acts/push.ts';
import { dismissReview, requestReviews, submitReview } from './acts/reviews.ts';
import { createStatus, statusesOf } from './acts/statuses.ts';
import type { Author, CommitOptions, Repository } from './api.ts';
import { payload } from './events.ts';
import { isAncestor, resolveRef, tip } from './git/repo.ts';
import { type FileContent, writeCommit } from './git/write.ts';
import { pullView } from './pull-view.ts';
import { fullName, now, type Pull, type Repo, type Review, type State, type Status } from './state.ts';

const somebody: Author = { name: 'dev', email: 'dev@example.com', login: 'dev' };

function link(state: State, { email, login }: Author): void {
  if (login === undefined) return;
  if (!state.users.has(login)) addUser(state, login);
  state.emails.set(email, login);
}

async function startOf(repo: Repo, ref: string, options: CommitOptions): Promise<string[]> {
  if (options.parents !== undefined) return [...options.parents];
  const before = await tip(repo, ref);
  if (before !== undefined && options.from === undefined) return [before];
  const from = await resolveRef(repo, options.from ?? 'main');
  if (from === undefined && options.from !== undefined) throw new Error(`no ${options.from} to start from`);
  return from === undefined ? [] : [from];
}

async function commit(
  state: State,
  repo: Repo,
  branch: string,
  { files, options }: { files: Readonly<Record<string, FileContent>>; options: CommitOptions },
): Promise<string> {
  const author = options.author ?? somebody;
  const committer = options.committer ?? author;
  link(state, author);
  link(state, committer);
  const ref = await branchRef(repo, branch);
  const before = await tip(repo, ref);
  const parents = await startOf(repo, ref, options);
  const [first] = parents;
  const forward = before === undefined || (first !== undefined && (await isAncestor(repo, before, first)));
  if (!forward && options.force !== true) throw new Error(`${branch} would lose commits; push with force`);
  const at = options.at ?? now(state);
  const message = options.message ?? `Change ${Object.keys(files).join(', ')}`;
  const after = await writeCommit(repo.git, { ref, files, parents, author, committer, message, at });
  const actor = options.by ?? author.login ?? somebody.login ?? '';
  userOf(state, actor);
  await recordPush(state, repo, { ref, before, after, actor, at: now(state) });
  return after;
}

function pullIn(repo: Repo, number: number): Pull {
  const pull = repo.pulls.get(number);
  if (pull === undefined) throw new Error(`no pull request #${number}`);
  return pull;
}

function reviewIn(repo: Repo, number: number, id: number): Review {
  const review = pullIn(repo, number).reviews.find((one) => one.id === id);
  if (review === undefined) throw new Error(`no review ${id} of #${number}`);
  return review;
}

const statusView = ({ context, state, description, creator, target }: Status) => ({
  context,
  state,
  description,
  creator,
  target,
});

type Views = Pick<Repository, 'statuses' | 'comments' | 'reviews' | 'labels' | 'requested' | 'pull' | 'tip'>;

function views(state: State, repo: Repo): Views {
  return {
    tip: async (branch) => tip(repo, await branchRef(repo, branch)),
    pull: (number) => pullView(state, repo, pullIn(repo, number)),
    statuses: (sha) => statusesOf(repo, sha).map(statusView),
    comments: (number) => commentsOf(repo, number).map(({ id, user, body }) => ({ id, user, body })),
    reviews: (number) =>
      pullIn(repo, number).reviews.map(({ id, user, state: word }) => ({ id, user, state: word })),
    labels: (number) => [...pullIn(repo, number).labels],
    requested: (number) => {
      const { users, teams } = pullIn(repo, number);
      return { users: [...users], teams: [...teams] };
    },
  };
}

type Talk = Pick<
  Repository,
  'review' | 'editReview' | 'dismiss' | 'comment' | 'editComment' | 'label' | 'request' | 'status'
>;

/** What people do at GitHub, under GitHub's rules. */
function talk(state: State, repo: Repo): Talk {
  return {
    review: async (number, by, event, options = {}) =>
      submitReview(state, repo, await pullFor(state, repo, number), { by, event, ...options }).id,
    editReview: (number, id, by) => {
      Object.assign(reviewIn(repo, number, id), { editedAt: now(state), editor: by });
    },
    dismiss: async (number, id, by) => {
      dismissReview(state, pullIn(repo, number), reviewIn(repo, number, id), { by, message: 'dismissed' });
    },
    comment: async (number, by, body) =>
      addComment(state, repo, { issue: pullIn(repo, number).number, by: userOf(state, by).login, body }).id,
    editComment: (id, by, body) => editComment(state, commentFor(repo, id), body, by),
    label: (number, ...names) => putLabels(state, repo, pullIn(repo, number), names),
    request: (number, { users = [], teams = [] }) =>
      requestReviews(state, repo, pullIn(repo, number), { users, teams }),
    status: async (sha, by, context, word) => {
      createStatus(state, repo, { sha, state: word, context, description: null, target: null, by });
    },
  };
}

export function newRepository(state: State, repo: Repo): Repository {
  return {
    name: fullName(repo),
    git: repo.git,
    commit: (branch, files, options = {}) => commit(state, repo, branch, { files, options }),
    merge: async (into, from, by = 'dev') => {
      const refs = { ref: await branchRef(repo, into), from: await branchRef(repo, from) };
      return mergeBranches(state, repo, { ...refs, by: userOf(state, by).login });
    },
    open: async (options) => (await openPull(state, repo, options)).number,
    deleteBranch: async (branch, by = 'dev') =>
      deleteBranch(state, repo, { ref: await branchRef(repo, branch), actor: userOf(state, by).login }),
    enqueue: async (numbers) => {
      const pulls = await Promise.all(numbers.map((number) => pullFor(state, repo, number)));
      const { head, headRef, baseSha, base } = await enqueue(state, repo, pulls);
      return { headSha: head, headRef, baseSha, baseRef: `refs/heads/${base}` };
    },
    dequeue: (number, by = 'github-merge-queue[bot]') => dequeue(state, repo, pullIn(repo, number), by),
    event: (name, action, about = {}) => payload(state, repo, { name, action, about }),
    ...views(state, repo),
    ...talk(state, repo),
  };
}
