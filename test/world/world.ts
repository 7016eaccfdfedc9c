import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUser } from './access.ts';
import type { Repository, RepositoryOptions, World } from './api.ts';
import { ObjectReader } from './git/objects.ts';
import { gitEnvironment } from './git/run.ts';
import { Faults } from './http/faults.ts';
import { type Serving, serve, urlOf } from './http/server.ts';
import { newRepository } from './repository.ts';
import { newState, nextId, now, type Repo, type Role, type State, whole } from './state.ts';

export type * from './api.ts';
export type { Fault, Matcher } from './http/faults.ts';

function bareRepository(folder: string): void {
  const options = { env: gitEnvironment, stdio: 'ignore' as const };
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder], options);
}

function addRepo(state: State, root: string, name: string, options: RepositoryOptions): Repo {
  const [owner = '', short = ''] = name.split('/');
  const id = nextId(state);
  const git = join(root, `${id}.git`);
  bareRepository(git);
  const collaborators = new Map<string, Role>(Object.entries(options.collaborators ?? {}));
  for (const login of collaborators.keys()) if (!state.users.has(login)) addUser(state, login);
  const repo: Repo = {
    id,
    owner,
    name: short,
    git,
    objects: new ObjectReader(git),
    private: options.private ?? false,
    createdAt: now(state),
    collaborators,
    requiredStatus: options.requiredStatus ?? [],
    requiredApprovals: options.requiredApprovals ?? 0,
    codeownersErrors: options.codeownersErrors ?? [],
    pulls: new Map(),
    comments: [],
    labels: new Map(),
    statuses: [],
    activity: [],
    queue: [],
    protection: new Map(),
    rulesets: [],
    signed: new Set(),
    cache: new Map(),
  };
  state.repos.set(name.toLowerCase(), repo);
  return repo;
}

function addTeam(state: State, name: string, members: readonly string[], parent: string | undefined): void {
  const [org = '', slug = ''] = name.split('/');
  for (const login of members) if (!state.users.has(login)) addUser(state, login);
  const id = state.teams.get(name.toLowerCase())?.id ?? nextId(state);
  const above = parent?.split('/').at(-1);
  state.teams.set(name.toLowerCase(), { org, slug, id, members, parent: above });
}

function addOwners(state: State, org: string, logins: readonly string[]): void {
  for (const login of logins) if (!state.users.has(login)) addUser(state, login);
  state.owners.set(org.toLowerCase(), logins);
}

function newServing(url: () => string): Serving {
  const state = newState(url);
  addUser(state, 'web-flow');
  return { state, calls: [], violations: [], faults: new Faults(), spent: new Map() };
}

type Cast = Pick<World, 'user' | 'owners' | 'team' | 'repository' | 'token' | 'now'>;

function cast(state: State, root: string): Cast {
  const known = new Map<string, Repository>();
  return {
    user: (login, options) => void addUser(state, login, options?.type),
    owners: (org, logins) => addOwners(state, org, logins),
    team: (slug, members, options) => addTeam(state, slug, members, options?.parent),
    repository: (name, options = {}) => {
      const made = known.get(name) ?? newRepository(state, addRepo(state, root, name, options));
      known.set(name, made);
      return made;
    },
    token: (value, { login, permissions }) => {
      if (!state.users.has(login)) addUser(state, login);
      state.tokens.set(value, { login, permissions });
      return value;
    },
    now: (instant) => {
      if (instant !== undefined) state.clock = whole(instant);
      return now(state);
    },
  };
}

/** A GitHub over real HTTP, on real git repositories. */
export async function startWorld(): Promise<World> {
  const root = mkdtempSync(join(tmpdir(), 'world-'));
  let url = '';
  const serving = newServing(() => url);
  const server = await serve(serving);
  url = urlOf(server);
  const { state, calls, violations, faults } = serving;
  return {
    url,
    calls,
    violations,
    forgetCalls: () => void calls.splice(0),
    fault: (matcher, fault, times = 1) => faults.add(matcher, fault, times),
    ...cast(state, root),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([...state.repos.values()].map((repo) => repo.objects.close()));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
