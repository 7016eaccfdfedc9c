import { once, setRef, tip } from '../git/repo.ts';
import { mergeTree, writeMerge } from '../git/write.ts';
import { Refusal } from '../refusal.ts';
import { nextId, now, type Pull, type QueueEntry, type Repo, type State } from '../state.ts';
import { baseOf } from './pulls.ts';
import { note, recordPush } from './push.ts';
import { latestOpinions } from './reviews.ts';
import { requiredApprovals, requiredContexts } from './rules.ts';
import { latestStatus } from './statuses.ts';

interface Merge {
  readonly into: string;
  readonly from: string;
  readonly message: string;
  readonly by: string;
  readonly at: string;
  readonly squash?: boolean;
}

async function makeMerge(repo: Repo, merge: Merge): Promise<string | undefined> {
  const tree = await mergeTree(repo.git, merge.into, merge.from);
  if (tree === undefined) return undefined;
  const author = { name: merge.by, email: `${merge.by}@example.com` };
  const parents = merge.squash ? [merge.into] : [merge.into, merge.from];
  const sha = await writeMerge(repo.git, { tree, parents, author, message: merge.message, at: merge.at });
  repo.signed.add(sha);
  return sha;
}

async function trial(repo: Repo, pull: Pull, into: string): Promise<string | undefined> {
  const from = pull.headSha;
  const message = `Merge ${from} into ${into}`;
  const sha = await makeMerge(repo, { into, from, message, by: pull.author, at: pull.createdAt });
  if (sha !== undefined) await setRef(repo, `refs/pull/${pull.number}/merge`, sha);
  return sha;
}

/** The test merge GitHub keeps at `refs/pull/N/merge`; undefined where the two sides conflict. */
export async function potentialMerge(repo: Repo, pull: Pull): Promise<string | undefined> {
  const into = await baseOf(repo, pull);
  return once(repo, `trial ${pull.number} ${into} ${pull.headSha}`, () => trial(repo, pull, into));
}

/** A status on the test merge overrides the head's. */
async function statusProblem(repo: Repo, pull: Pull, context: string): Promise<string | undefined> {
  const test = await potentialMerge(repo, pull);
  const onTest = test === undefined ? undefined : latestStatus(repo, test, context);
  const status = onTest ?? latestStatus(repo, pull.headSha, context);
  if (status === undefined) return `Required status check "${context}" is expected.`;
  if (status.state === 'success') return undefined;
  return `Required status check "${context}" is ${status.state === 'pending' ? 'pending' : 'failing'}.`;
}

/** Why the branch's rules forbid the merge. */
export async function blocked(state: State, repo: Repo, pull: Pull): Promise<string | undefined> {
  const opinions = latestOpinions(state, repo, pull, true);
  const needed = requiredApprovals(repo, pull.base);
  if (needed > 0 && opinions.some((review) => review.state === 'CHANGES_REQUESTED')) {
    return 'Changes must be made before this pull request can be merged.';
  }
  if (opinions.filter((review) => review.state === 'APPROVED').length < needed) {
    const reviews = needed === 1 ? '1 approving review is' : `${needed} approving reviews are`;
    return `At least ${reviews} required by reviewers with write access.`;
  }
  for (const context of requiredContexts(repo, pull.base)) {
    const problem = await statusProblem(repo, pull, context);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

export async function mergePull(
  state: State,
  repo: Repo,
  pull: Pull,
  wanted: { by: string; sha?: string | undefined; squash?: boolean; title?: string | undefined },
): Promise<string> {
  if (wanted.sha !== undefined && wanted.sha !== pull.headSha) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  if (pull.draft) throw new Refusal(405, 'Pull Request is still a draft');
  if (pull.state !== 'open') throw new Refusal(405, 'Pull Request is not mergeable');
  const problem = await blocked(state, repo, pull);
  if (problem !== undefined) throw new Refusal(405, problem);
  const base = await baseOf(repo, pull);
  const at = now(state);
  const title =
    wanted.title ?? `Merge pull request #${pull.number} from ${pull.fork ?? repo.owner}/${pull.head}`;
  const merge = { into: base, from: pull.headSha, message: `${title}\n\n${pull.title}`, by: wanted.by, at };
  const sha = await makeMerge(repo, { ...merge, squash: wanted.squash ?? false });
  if (sha === undefined) throw new Refusal(405, 'Pull Request is not mergeable');
  await land(state, repo, pull, { sha, base, by: wanted.by, at });
  return sha;
}

async function land(
  state: State,
  repo: Repo,
  pull: Pull,
  merged: { sha: string; base: string; by: string; at: string },
): Promise<void> {
  const ref = `refs/heads/${pull.base}`;
  await setRef(repo, ref, merged.sha);
  Object.assign(pull, { merged, state: 'closed', closedAt: merged.at });
  note(state, pull, { type: 'MergedEvent', actor: merged.by, at: merged.at });
  const push = { ref, before: merged.base, after: merged.sha, actor: merged.by, at: merged.at };
  await recordPush(state, repo, { ...push, type: 'pr_merge' });
}

/** What the "Update branch" button and `git merge` at GitHub leave: GitHub is the committer. */
export async function mergeBranches(
  state: State,
  repo: Repo,
  wanted: { ref: string; from: string; by: string },
): Promise<string> {
  const into = await tip(repo, wanted.ref);
  const from = await tip(repo, wanted.from);
  if (into === undefined || from === undefined) throw new Error(`no ${wanted.ref} or ${wanted.from}`);
  const short = (ref: string): string => ref.replace(/^refs\/(heads|forks\/[^/]+)\//, '');
  const message = `Merge branch '${short(wanted.from)}' into ${short(wanted.ref)}`;
  const at = now(state);
  const sha = await makeMerge(repo, { into, from, message, by: wanted.by, at });
  if (sha === undefined) throw new Error(`${wanted.from} conflicts with ${wanted.ref}`);
  await setRef(repo, wanted.ref, sha);
  await recordPush(state, repo, { ref: wanted.ref, before: into, after: sha, actor: wanted.by, at });
  return sha;
}

async function enqueueOne(state: State, repo: Repo, pull: Pull, onto: string): Promise<QueueEntry> {
  const title = `Merge pull request #${pull.number} from ${repo.owner}/${pull.head}`;
  const at = now(state);
  const merge = {
    into: onto,
    from: pull.headSha,
    message: `${title}\n\n${pull.title}`,
    by: 'github-merge-queue[bot]',
    at,
  };
  const head = await makeMerge(repo, merge);
  if (head === undefined) throw new Error(`#${pull.number} conflicts with the queue`);
  const ref = `refs/heads/gh-readonly-queue/${pull.base}/pr-${pull.number}-${onto}`;
  await setRef(repo, ref, head);
  const entry = {
    id: nextId(state),
    pull: pull.number,
    base: pull.base,
    head,
    headRef: ref,
    baseSha: onto,
    at,
  };
  repo.queue.push(entry);
  note(state, pull, { type: 'AddedToMergeQueueEvent', actor: pull.author });
  return entry;
}

/** Each entry stands on the one before, so the last one's commit holds them all. */
export async function enqueue(state: State, repo: Repo, pulls: readonly Pull[]): Promise<QueueEntry> {
  let entry: QueueEntry | undefined;
  for (const pull of pulls) {
    const waiting = repo.queue.findLast((other) => other.base === pull.base);
    entry = await enqueueOne(state, repo, pull, waiting?.head ?? (await baseOf(repo, pull)));
  }
  if (entry === undefined) throw new Error('an empty merge group');
  return entry;
}

export function dequeue(state: State, repo: Repo, pull: Pull, actor: string): void {
  const at = repo.queue.findIndex((entry) => entry.pull === pull.number);
  if (at < 0) return;
  repo.queue.splice(at, 1);
  note(state, pull, { type: 'RemovedFromMergeQueueEvent', actor });
}
