import { commitsBetween, isAncestor, setRef, tip } from '../git/repo.ts';
import {
  type Activity,
  nextId,
  now,
  type Pull,
  type Repo,
  type State,
  type TimelineEvent,
} from '../state.ts';

export const zero = '0'.repeat(40);

/** A fork's branches live beside the repository's own, where no branch name can reach them. */
export const forkRef = (owner: string, branch: string): string => `refs/forks/${owner}/${branch}`;

export const headRef = (pull: Pull): string =>
  pull.fork === undefined ? `refs/heads/${pull.head}` : forkRef(pull.fork, pull.head);

/** `owner:branch` is a fork's branch, as in GitHub's comparisons. */
export async function branchRef(repo: Repo, branch: string): Promise<string> {
  const [owner, name] = branch.split(':');
  if (owner !== undefined && name !== undefined) return forkRef(owner, name);
  const own = `refs/heads/${branch}`;
  if ((await tip(repo, own)) !== undefined) return own;
  const fork = [...repo.pulls.values()].find((pull) => pull.fork !== undefined && pull.head === branch);
  return fork === undefined ? own : headRef(fork);
}

export function note(
  state: State,
  pull: Pull,
  event: Pick<TimelineEvent, 'type' | 'actor'> & { at?: string; details?: Readonly<Record<string, string>> },
): void {
  const id = nextId(state);
  const createdAt = event.at ?? now(state);
  pull.timeline.push({
    type: event.type,
    id,
    order: id,
    actor: event.actor,
    createdAt,
    details: event.details ?? {},
  });
}

export async function arrive(state: State, repo: Repo, pull: Pull, at: string): Promise<void> {
  for (const sha of await commitsBetween(repo, pull.baseSha, pull.headSha)) {
    if (!pull.arrivals.has(sha)) pull.arrivals.set(sha, { order: nextId(state), at });
  }
}

interface Push {
  readonly ref: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly actor: string;
  readonly at: string;
  readonly type?: Activity['type'];
}

async function follow(state: State, repo: Repo, pull: Pull, push: Push): Promise<void> {
  const before = pull.headSha;
  pull.headSha = push.after;
  pull.baseSha = (await tip(repo, `refs/heads/${pull.base}`)) ?? pull.baseSha;
  await setRef(repo, `refs/pull/${pull.number}/head`, push.after);
  if (!(await isAncestor(repo, before, push.after))) {
    const details = { before, after: push.after };
    note(state, pull, { type: 'HeadRefForcePushedEvent', actor: push.actor, at: push.at, details });
  }
  await arrive(state, repo, pull, push.at);
}

async function typeOf(repo: Repo, { type, before, after }: Push): Promise<Activity['type']> {
  if (type !== undefined) return type;
  if (before === undefined) return 'branch_creation';
  return (await isAncestor(repo, before, after)) ? 'push' : 'force_push';
}

/** What GitHub does after a ref moved: the activity log, and every open pull request of that branch. */
export async function recordPush(state: State, repo: Repo, push: Push): Promise<void> {
  const { ref, after, actor, at } = push;
  const type = await typeOf(repo, push);
  // A fork's pushes are in the fork's log, not in the repository's.
  if (ref.startsWith('refs/heads/')) {
    repo.activity.push({ id: nextId(state), type, ref, before: push.before ?? zero, after, actor, at });
  }
  for (const pull of repo.pulls.values()) {
    if (pull.state === 'open' && headRef(pull) === ref && pull.headSha !== after) {
      await follow(state, repo, pull, push);
    }
  }
}

async function catchUp(state: State, repo: Repo, pull: Pull): Promise<void> {
  const after = await tip(repo, headRef(pull));
  if (after === undefined || after === pull.headSha) return;
  const push = { ref: headRef(pull), before: pull.headSha, after, actor: pull.author, at: now(state) };
  await recordPush(state, repo, push);
}

const catchingUp = new WeakMap<Pull, Promise<void>>();

/** Someone may have pushed to the bare repository with git itself. */
export async function sync(state: State, repo: Repo, pull: Pull): Promise<Pull> {
  if (pull.state !== 'open') return pull;
  // Two requests at once must not both note the same push.
  const running = catchingUp.get(pull) ?? catchUp(state, repo, pull);
  catchingUp.set(pull, running);
  await running;
  catchingUp.delete(pull);
  return pull;
}
