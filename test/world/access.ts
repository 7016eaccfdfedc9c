import { notFound, Refusal } from './refusal.ts';
import {
  type Caller,
  nextId,
  type Permissions,
  type Repo,
  type Resource,
  type Role,
  type State,
  type Team,
  type User,
} from './state.ts';

const rank: Readonly<Record<Role, number>> = { read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };

/** What GITHUB_TOKEN has where a workflow asks for nothing and the organisation is generous. */
const actionsDefault: Permissions = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  statuses: 'write',
  checks: 'write',
};

export function addUser(state: State, login: string, type?: User['type']): User {
  const kind = type ?? (login.endsWith('[bot]') ? 'Bot' : 'User');
  const id = state.users.get(login)?.id ?? nextId(state);
  const user = { login, id, type: kind };
  state.users.set(login, user);
  state.emails.set(`${login}@example.com`, login);
  state.emails.set(`${id}+${login}@users.noreply.github.com`, login);
  return user;
}

export function userOf(state: State, login: string): User {
  return state.users.get(login) ?? addUser(state, login);
}

export const isBot = (state: State, login: string): boolean => userOf(state, login).type === 'Bot';

export function teamMembers(
  state: State,
  team: Team,
  membership: 'IMMEDIATE' | 'CHILD_TEAM' | 'ALL',
): string[] {
  const children = [...state.teams.values()].filter(
    (other) => other.org === team.org && other.parent === team.slug,
  );
  const below = children.flatMap((other) => teamMembers(state, other, 'ALL'));
  const own = membership === 'CHILD_TEAM' ? [] : team.members;
  return [...new Set([...own, ...(membership === 'IMMEDIATE' ? [] : below)])];
}

/** Who may not see concealed members is shown the public ones; here nobody is public. */
export function orgMembers(state: State, caller: Caller | undefined, org: string): readonly string[] {
  const teams = [...state.teams.values()].filter((team) => team.org.toLowerCase() === org.toLowerCase());
  const owners = state.owners.get(org.toLowerCase()) ?? [];
  if (teams.length + owners.length === 0) throw notFound();
  const permissions = caller && granted(state, caller);
  const sees =
    caller !== undefined && (permissions === undefined || (permissions.members ?? 'none') !== 'none');
  return sees ? [...new Set([...owners, ...teams.flatMap(({ members }) => members)])] : [];
}

export const isOrgMember = (state: State, org: string, login: string): boolean =>
  [...state.teams.values()].some((team) => team.org === org && team.members.includes(login)) ||
  [...state.repos.values()].some((repo) => repo.owner === org && repo.collaborators.get(login) === 'admin');

/** A person's role in the repository; members of an organisation read all of its repositories. */
export function roleOf(state: State, repo: Repo, login: string): Role | undefined {
  if (login === repo.owner) return 'admin';
  const own = repo.collaborators.get(login);
  if (own !== undefined) return own;
  return isOrgMember(state, repo.owner, login) ? 'read' : undefined;
}

export function hasRole(state: State, repo: Repo, login: string, wanted: Role): boolean {
  const role = roleOf(state, repo, login);
  return role !== undefined && rank[role] >= rank[wanted];
}

export function granted(state: State, caller: Caller): Permissions | undefined {
  return caller.permissions ?? (isBot(state, caller.login) ? actionsDefault : undefined);
}

/** An installation acts by its permissions alone; a person by role, and by the token's permissions. */
function refusalText(state: State, caller: Caller): string {
  const kind = isBot(state, caller.login) ? 'integration' : 'personal access token';
  return `Resource not accessible by ${kind}`;
}

function visible(state: State, repo: Repo, caller: Caller | undefined): boolean {
  if (!repo.private) return true;
  if (caller === undefined) return false;
  return isBot(state, caller.login) || roleOf(state, repo, caller.login) !== undefined;
}

export function repoFor(state: State, caller: Caller | undefined, owner: string, name: string): Repo {
  const repo = state.repos.get(`${owner}/${name}`.toLowerCase());
  if (repo === undefined || !visible(state, repo, caller)) throw notFound();
  return repo;
}

/** Public repositories, and what GitHub calls metadata, are readable whatever a token's permissions are. */
export function mayRead(
  state: State,
  repo: Repo,
  caller: Caller | undefined,
  ...anyOf: readonly Resource[]
): void {
  const permissions = caller && granted(state, caller);
  if (!repo.private || anyOf.length === 0 || caller === undefined || permissions === undefined) return;
  if (anyOf.some((resource) => (permissions[resource] ?? 'none') !== 'none')) return;
  throw new Refusal(403, refusalText(state, caller));
}

export interface Need {
  readonly anyOf: readonly Resource[];
  readonly role: Role;
  /** GitHub hides some writes from those who may not make them. */
  readonly hidden?: boolean;
}

export function mayWrite(state: State, repo: Repo, caller: Caller | undefined, need: Need): Caller {
  if (caller === undefined) throw new Refusal(401, 'Requires authentication');
  const permissions = granted(state, caller);
  if (permissions !== undefined && !need.anyOf.some((resource) => permissions[resource] === 'write')) {
    throw new Refusal(403, refusalText(state, caller));
  }
  if (isBot(state, caller.login)) return caller;
  const stranger = !repo.private && need.role === 'read';
  if (stranger || hasRole(state, repo, caller.login, need.role)) return caller;
  throw need.hidden ? notFound() : new Refusal(403, 'Must have push access to the repository.');
}

export function teamFor(state: State, caller: Caller | undefined, org: string, slug: string): Team {
  if (caller === undefined) throw new Refusal(401, 'Requires authentication');
  const permissions = granted(state, caller);
  if (permissions !== undefined && (permissions.members ?? 'none') === 'none') {
    throw new Refusal(403, refusalText(state, caller));
  }
  const team = state.teams.get(`${org}/${slug}`.toLowerCase());
  const sees = isBot(state, caller.login) || isOrgMember(state, org, caller.login);
  if (team === undefined || !sees) throw notFound();
  return team;
}

export function association(state: State, repo: Repo, login: string): string {
  if (login === repo.owner) return 'OWNER';
  if (isOrgMember(state, repo.owner, login)) return 'MEMBER';
  if (repo.collaborators.has(login)) return 'COLLABORATOR';
  const merged = [...repo.pulls.values()].some((pull) => pull.author === login && pull.merged !== undefined);
  return merged ? 'CONTRIBUTOR' : 'NONE';
}
