import { teamMembers, userOf } from '../access.ts';
import type { Json } from '../http/openapi.ts';
import { filled } from '../http/sample.ts';
import { nodeId } from '../node-ids.ts';
import type { State, Team } from '../state.ts';

const ghost = { login: 'ghost', id: 10137, type: 'User' } as const;

export function user(state: State, login: string): Json {
  const { id, type } = login === 'ghost' ? ghost : userOf(state, login);
  return filled('simple-user', {
    login,
    id,
    node_id: nodeId(type, id),
    type,
    url: `${state.url()}/users/${encodeURIComponent(login)}`,
    html_url: `https://github.com/${login.replace(/\[bot\]$/, '')}`,
    site_admin: false,
  });
}

export function fullUser(state: State, login: string): Json {
  return filled('public-user', { ...user(state, login), name: login, email: null });
}

export function owner(state: State, login: string): Json {
  const organisation =
    [...state.teams.values()].some((team) => team.org === login) || !state.users.has(login);
  return { ...user(state, login), type: organisation ? 'Organization' : 'User' };
}

export function team(state: State, given: Team): Json {
  const parent = given.parent && state.teams.get(`${given.org}/${given.parent}`.toLowerCase());
  return {
    id: given.id,
    node_id: nodeId('Team', given.id),
    url: `${state.url()}/organizations/1/team/${given.id}`,
    html_url: `https://github.com/orgs/${given.org}/teams/${given.slug}`,
    members_url: `${state.url()}/organizations/1/team/${given.id}/members{/member}`,
    repositories_url: `${state.url()}/organizations/1/team/${given.id}/repos`,
    name: given.slug,
    slug: given.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    type: 'organization',
    organization_id: userOf(state, given.org).id,
    parent: parent ? team(state, parent) : null,
  };
}

export function fullTeam(state: State, given: Team): Json {
  return filled('team-full', {
    ...team(state, given),
    members_count: teamMembers(state, given, 'ALL').length,
    organization: filled('team-organization', { login: given.org, id: userOf(state, given.org).id }),
  });
}
