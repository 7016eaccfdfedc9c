import { userOf } from '../access.ts';
import { deleteRef, resolveRef, setRef, tip } from '../git/repo.ts';
import { invalid, notFound } from '../refusal.ts';
import { nextId, now, type Pull, type Repo, type State } from '../state.ts';
import { arrive, forkRef, headRef, note, sync, zero } from './push.ts';

export interface NewPull {
  readonly head: string;
  readonly base?: string;
  readonly author: string;
  readonly title?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly fork?: string;
}

/** A branch committed before its fork was named belongs to the fork from now on. */
async function headTip(repo: Repo, fork: string | undefined, branch: string): Promise<string | undefined> {
  const own = await tip(repo, `refs/heads/${branch}`);
  if (fork === undefined) return own;
  const ref = forkRef(fork, branch);
  const there = await tip(repo, ref);
  if (there !== undefined || own === undefined) return there;
  await setRef(repo, ref, own);
  await deleteRef(repo, `refs/heads/${branch}`);
  return own;
}

function freeNumber(repo: Repo): number {
  return Math.max(0, ...repo.pulls.keys()) + 1;
}

function newPull(state: State, repo: Repo, wanted: NewPull): Pull {
  return {
    id: nextId(state),
    number: freeNumber(repo),
    author: userOf(state, wanted.author).login,
    head: wanted.head.replace(/^[^:]+:/, ''),
    fork: wanted.fork,
    createdAt: now(state),
    title: wanted.title ?? `Merge ${wanted.head}`,
    body: wanted.body ?? '',
    draft: wanted.draft ?? false,
    state: 'open',
    base: wanted.base ?? 'main',
    baseSha: '',
    headSha: '',
    merged: undefined,
    closedAt: undefined,
    reviews: [],
    users: new Set(),
    teams: new Set(),
    labels: new Set(),
    timeline: [],
    arrivals: new Map(),
  };
}

export async function openPull(state: State, repo: Repo, wanted: NewPull): Promise<Pull> {
  const pull = newPull(state, repo, wanted);
  const head = await headTip(repo, pull.fork, pull.head);
  if (head === undefined) throw invalid('PullRequest', 'head', `no branch ${wanted.head}`);
  const base = await tip(repo, `refs/heads/${pull.base}`);
  if (base === undefined) throw invalid('PullRequest', 'base', `no branch ${pull.base}`);
  const twin = [...repo.pulls.values()].find(
    (other) => other.state === 'open' && headRef(other) === headRef(pull) && other.base === pull.base,
  );
  if (twin) throw invalid('PullRequest', 'head', `A pull request already exists for ${wanted.head}.`);
  Object.assign(pull, { headSha: head, baseSha: base });
  await setRef(repo, `refs/pull/${pull.number}/head`, head);
  await arrive(state, repo, pull, pull.createdAt);
  repo.pulls.set(pull.number, pull);
  return pull;
}

export async function pullFor(state: State, repo: Repo, number: number): Promise<Pull> {
  const pull = repo.pulls.get(number);
  if (pull === undefined) throw notFound();
  return sync(state, repo, pull);
}

/** The base a pull request is compared with: its tip, or what it was when the pull request merged. */
export async function baseOf(repo: Repo, pull: Pull): Promise<string> {
  if (pull.merged !== undefined) return pull.merged.base;
  return (await resolveRef(repo, `refs/heads/${pull.base}`)) ?? pull.baseSha;
}

export async function retarget(
  state: State,
  repo: Repo,
  pull: Pull,
  { base, actor }: { base: string; actor: string },
): Promise<void> {
  const sha = await tip(repo, `refs/heads/${base}`);
  if (sha === undefined) throw invalid('PullRequest', 'base', `no branch ${base}`);
  const details = { before: pull.base, after: base };
  pull.base = base;
  pull.baseSha = sha;
  note(state, pull, { type: 'BaseRefChangedEvent', actor, details });
  await arrive(state, repo, pull, now(state));
}

export function close(state: State, pull: Pull, actor: string): void {
  pull.state = 'closed';
  pull.closedAt = now(state);
  note(state, pull, { type: 'ClosedEvent', actor });
}

export async function reopen(state: State, repo: Repo, pull: Pull, actor: string): Promise<void> {
  if (pull.merged !== undefined) throw invalid('PullRequest', 'state', 'state cannot be changed.');
  pull.state = 'open';
  pull.closedAt = undefined;
  note(state, pull, { type: 'ReopenedEvent', actor });
  await sync(state, repo, pull);
}

export function setDraft(state: State, pull: Pull, draft: boolean, actor: string): void {
  if (pull.draft === draft) return;
  pull.draft = draft;
  note(state, pull, { type: draft ? 'ConvertToDraftEvent' : 'ReadyForReviewEvent', actor });
}

export async function deleteBranch(
  state: State,
  repo: Repo,
  { ref, actor }: { ref: string; actor: string },
): Promise<void> {
  const before = await tip(repo, ref);
  if (before === undefined) throw notFound();
  await deleteRef(repo, ref);
  repo.activity.push({
    id: nextId(state),
    type: 'branch_deletion',
    ref,
    before,
    after: zero,
    actor,
    at: now(state),
  });
  for (const pull of repo.pulls.values()) {
    if (pull.state === 'open' && headRef(pull) === ref) close(state, pull, actor);
  }
}
