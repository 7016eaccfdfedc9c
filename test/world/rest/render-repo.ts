import { roleOf, userOf } from '../access.ts';
import type { Json } from '../http/openapi.ts';
import { filled } from '../http/sample.ts';
import { nodeId } from '../node-ids.ts';
import { type Caller, fullName, type Label, type Repo, type Role, type State } from '../state.ts';
import { owner } from './render-people.ts';

const levels: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

export function permissionFlags(role: Role | undefined): Json {
  const level = role === undefined ? -1 : levels.indexOf(role);
  return { admin: level >= 4, maintain: level >= 3, push: level >= 2, triage: level >= 1, pull: level >= 0 };
}

const common = (state: State, repo: Repo): Json => ({
  id: repo.id,
  node_id: nodeId('Repository', repo.id),
  name: repo.name,
  full_name: fullName(repo),
  owner: owner(state, repo.owner),
  private: repo.private,
  visibility: repo.private ? 'private' : 'public',
  description: null,
  fork: false,
  default_branch: 'main',
  archived: false,
  disabled: false,
  created_at: repo.createdAt,
  updated_at: repo.createdAt,
  pushed_at: repo.activity.at(-1)?.at ?? repo.createdAt,
  url: `${state.url()}/repos/${fullName(repo)}`,
  html_url: `https://github.com/${fullName(repo)}`,
  clone_url: `https://github.com/${fullName(repo)}.git`,
});

export function repository(state: State, repo: Repo, caller: Caller | undefined): Json {
  const permissions = caller && permissionFlags(roleOf(state, repo, caller.login));
  return filled('full-repository', {
    ...common(state, repo),
    has_issues: true,
    ...(permissions && { permissions }),
    open_issues_count: [...repo.pulls.values()].filter((pull) => pull.state === 'open').length,
  });
}

export const minimalRepository = (state: State, repo: Repo): Json =>
  filled('minimal-repository', common(state, repo));

/** The repository inside a pull request's `base` and `head`. */
export const nestedRepository = (state: State, repo: Repo): Json => filled('repository', common(state, repo));

export function forkRepository(state: State, repo: Repo, fork: string): Json {
  return filled('repository', {
    ...common(state, repo),
    id: repo.id * 1_000_000 + userOf(state, fork).id,
    node_id: nodeId('Repository', repo.id, fork),
    full_name: `${fork}/${repo.name}`,
    owner: owner(state, fork),
    fork: true,
    url: `${state.url()}/repos/${fork}/${repo.name}`,
    html_url: `https://github.com/${fork}/${repo.name}`,
  });
}

export const label = (state: State, repo: Repo, { id, name, color, description }: Label): Json => ({
  id,
  node_id: nodeId('Label', repo.id, id),
  url: `${state.url()}/repos/${fullName(repo)}/labels/${encodeURIComponent(name)}`,
  name,
  color,
  description,
  default: false,
});
