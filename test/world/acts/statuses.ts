import { userOf } from '../access.ts';
import { invalid } from '../refusal.ts';
import { nextId, now, type Repo, type State, type Status } from '../state.ts';
import { checkLength } from './limits.ts';

const limit = 1000;

/** Newest first, as GitHub lists them. */
export const statusesOf = (repo: Repo, sha: string): Status[] =>
  repo.statuses.filter((status) => status.sha === sha).reverse();

export const latestStatus = (repo: Repo, sha: string, context: string): Status | undefined =>
  repo.statuses.findLast(
    (status) => status.sha === sha && status.context.toLowerCase() === context.toLowerCase(),
  );

/** The last status of each context. */
export function latestStatuses(repo: Repo, sha: string): Status[] {
  const last = new Map<string, Status>();
  for (const status of repo.statuses) {
    if (status.sha === sha) last.set(status.context.toLowerCase(), status);
  }
  return [...last.values()];
}

export function combinedState(statuses: readonly Status[]): 'success' | 'pending' | 'failure' {
  if (statuses.some(({ state }) => state === 'failure' || state === 'error')) return 'failure';
  const open = statuses.length === 0 || statuses.some(({ state }) => state === 'pending');
  return open ? 'pending' : 'success';
}

const states: readonly string[] = ['error', 'failure', 'pending', 'success'];

export function createStatus(
  state: State,
  repo: Repo,
  wanted: {
    sha: string;
    state: string;
    context: string;
    description: string | null;
    target: string | null;
    by: string;
  },
): Status {
  if (!states.includes(wanted.state)) throw invalid('Status', 'state', 'state is not included in the list');
  checkLength('Status', 'description', wanted.description ?? '', 140);
  const same = repo.statuses.filter((one) => one.sha === wanted.sha && one.context === wanted.context);
  if (same.length >= limit) {
    throw invalid('Status', 'sha', 'This SHA and context has reached the maximum number of statuses.');
  }
  const { sha, context, description, target } = wanted;
  const status: Status = {
    id: nextId(state),
    sha,
    context,
    state: wanted.state as Status['state'],
    description,
    target,
    creator: userOf(state, wanted.by).login,
    at: now(state),
  };
  repo.statuses.push(status);
  return status;
}
