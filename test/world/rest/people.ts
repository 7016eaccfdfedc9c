import { hasRole, isBot, orgMembers, roleOf, teamFor, teamMembers } from '../access.ts';
import { paged } from '../http/pages.ts';
import { filled } from '../http/sample.ts';
import { type Ask, ok, param, signedIn } from '../http/types.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Role, Team } from '../state.ts';
import { type Family, seen } from './family.ts';
import { fullTeam, fullUser, user } from './render-people.ts';
import { permissionFlags } from './render-repo.ts';

const teamIn = (ask: Ask): Team => teamFor(ask.state, ask.caller, param(ask, 'org'), param(ask, 'team_slug'));

/** The old four levels; `role_name` tells the new ones apart. */
const levels: Readonly<Record<Role, string>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

const rate = { limit: 5000, used: 0, remaining: 5000, reset: 2_000_000_000 };

export const people: Family = {
  'GET /rate_limit': () => ok({ resources: { core: rate, search: rate, graphql: rate }, rate }),

  'GET /user': (ask) => {
    const caller = signedIn(ask);
    if (isBot(ask.state, caller.login)) throw new Refusal(403, 'Resource not accessible by integration');
    return ok(fullUser(ask.state, caller.login));
  },

  'GET /users/{username}': (ask) => {
    const login = param(ask, 'username');
    if (!ask.state.users.has(login)) throw notFound();
    return ok(fullUser(ask.state, login));
  },

  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': (ask) => {
    const repo = seen(ask);
    const caller = signedIn(ask);
    const login = param(ask, 'username');
    if (!ask.state.users.has(login)) throw new Refusal(404, `${login} is not a user`);
    if (!isBot(ask.state, caller.login) && !hasRole(ask.state, repo, caller.login, 'write')) {
      throw new Refusal(403, 'Must have push access to view collaborator permission.');
    }
    // Everyone reads a public repository.
    const role = roleOf(ask.state, repo, login) ?? (repo.private ? undefined : 'read');
    const person = { ...user(ask.state, login), permissions: permissionFlags(role), role_name: role ?? '' };
    return ok({
      permission: role === undefined ? 'none' : levels[role],
      role_name: role ?? 'none',
      user: filled('collaborator', person),
    });
  },

  'GET /orgs/{org}/members': (ask) => {
    const org = param(ask, 'org');
    const members = orgMembers(ask.state, ask.caller, org);
    const owners = ask.state.owners.get(org.toLowerCase()) ?? [];
    const wanted =
      ask.query.get('role') === 'admin' ? members.filter((login) => owners.includes(login)) : members;
    return paged(ask, wanted, (login) => user(ask.state, login));
  },

  'GET /orgs/{org}/teams/{team_slug}': (ask) => ok(fullTeam(ask.state, teamIn(ask))),

  'GET /orgs/{org}/teams/{team_slug}/members': (ask) => {
    // GitHub counts the members of child teams here.
    const members = teamMembers(ask.state, teamIn(ask), 'ALL');
    return paged(ask, members, (login) => user(ask.state, login));
  },

  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': (ask) => {
    const team = teamIn(ask);
    const login = param(ask, 'username');
    if (!teamMembers(ask.state, team, 'ALL').includes(login)) throw notFound();
    const url = `${ask.state.url()}/organizations/1/team/${team.id}/memberships/${login}`;
    return ok({ role: 'member', state: 'active', url });
  },
};
