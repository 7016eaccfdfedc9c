import { granted, isBot, isOrgMember, teamFor, teamMembers, userOf } from '../access.ts';
import { nodeId } from '../node-ids.ts';
import { Refusal } from '../refusal.ts';
import type { State, Team } from '../state.ts';
import { connect, type Field, type Node, problem, type Scope, textArg } from './fields.ts';

const web = 'https://github.com';

function account(state: State, login: string): Node {
  const { id, type } = userOf(state, login);
  // GraphQL names a bot without the suffix that REST gives it.
  const name = type === 'Bot' ? login.replace(/\[bot\]$/, '') : login;
  return {
    __typename: type,
    id: nodeId(type, id),
    databaseId: id,
    login: name,
    url: `${web}/${name}`,
    resourcePath: `/${name}`,
    avatarUrl: `https://avatars.githubusercontent.com/u/${id}`,
  };
}

/** Who did something; null for an account that is gone. */
export function actor(state: State, login: string): Node | null {
  return login === 'ghost' ? null : account(state, login);
}

/** Where the schema says User, GitHub gives a bot as one, suffix and all. */
export function person(state: State, login: string): Node | null {
  if (login === 'ghost') return null;
  return {
    ...account(state, login),
    __typename: 'User',
    login,
    name: login,
    email: '',
    isViewer: false,
  };
}

export function viewer({ state, caller }: Scope): Node {
  const self = person(state, caller.login);
  return { ...self, __typename: 'User', isViewer: true };
}

/** Unlike over REST, the default is everyone, child teams included. */
function members(scope: Scope, team: Team): Field {
  const { state } = scope;
  return connect(
    (args) => {
      const membership = textArg(args, 'membership') ?? 'ALL';
      const kind = membership === 'IMMEDIATE' || membership === 'CHILD_TEAM' ? membership : 'ALL';
      const query = textArg(args, 'query');
      return teamMembers(state, team, kind).filter((login) => query === undefined || login.includes(query));
    },
    { node: (login) => person(state, login), edge: () => ({ role: 'MEMBER' }) },
  );
}

export function teamNode(scope: Scope, team: Team): Node {
  const parent = team.parent && scope.state.teams.get(`${team.org}/${team.parent}`.toLowerCase());
  return {
    __typename: 'Team',
    id: nodeId('Team', team.id),
    databaseId: team.id,
    slug: team.slug,
    name: team.slug,
    combinedSlug: `${team.org}/${team.slug}`,
    description: null,
    url: `${web}/orgs/${team.org}/teams/${team.slug}`,
    organization: () => organizationNode(scope, team.org),
    parentTeam: () => (parent ? teamNode(scope, parent) : null),
    members: members(scope, team),
  };
}

export function visibleTeam({ state, caller }: Scope, org: string, slug: string): Team | undefined {
  try {
    return teamFor(state, caller, org, slug);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}

export function isOrganization(state: State, login: string): boolean {
  const owns = [...state.repos.values()].some((repo) => repo.owner === login) && !state.users.has(login);
  return owns || [...state.teams.values()].some((team) => team.org === login);
}

export function organizationNode(scope: Scope, login: string): Node {
  const { state, caller } = scope;
  return {
    __typename: 'Organization',
    id: nodeId('Organization', login),
    databaseId: userOf(state, login).id,
    login,
    name: login,
    url: `${web}/${login}`,
    resourcePath: `/${login}`,
    avatarUrl: `https://avatars.githubusercontent.com/${login}`,
    viewerIsAMember: isOrgMember(state, login, caller.login),
    team: (args: Readonly<Record<string, unknown>>) => {
      const found = visibleTeam(scope, login, textArg(args, 'slug') ?? '');
      return found === undefined ? null : teamNode(scope, found);
    },
    teams: connect(
      () => {
        const permissions = granted(state, caller);
        const mayNot = permissions !== undefined && (permissions.members ?? 'none') === 'none';
        if (mayNot) throw problem('FORBIDDEN', 'Resource not accessible by integration');
        return [...state.teams.values()].filter((team) => team.org === login);
      },
      { node: (team) => teamNode(scope, team) },
    ),
  };
}

export function userNode({ state }: Scope, login: string): Node {
  if (!state.users.has(login) || isBot(state, login)) {
    throw problem('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
  }
  return { ...person(state, login), __typename: 'User' };
}
