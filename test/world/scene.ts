import { Octokit } from '@octokit/rest';
import { type Repository, type RepositoryOptions, startWorld, type World } from './world.ts';

export interface Scene extends AsyncDisposable {
  readonly world: World;
  readonly repo: Repository;
  /** Number of alice's pull request from `feature` to `main`. */
  readonly number: number;
  readonly as: (token: string) => Octokit;
}

export const named = { owner: 'acme', repo: 'models' };
export const alice = { name: 'Alice', email: 'alice@example.com', login: 'alice' };

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export const client = (world: World, auth: string | undefined): Octokit =>
  new Octokit({ baseUrl: world.url, log: silent, ...(auth !== undefined && { auth }) });

function people(world: World): void {
  for (const login of ['alice', 'bob', 'carol', 'mallory', 'root']) world.token(login, { login });
  const login = 'github-actions[bot]';
  const permissions = { contents: 'read', pull_requests: 'write', statuses: 'write' } as const;
  world.token('actions', { login, permissions });
  world.token('fork', {
    login,
    permissions: { contents: 'read', pull_requests: 'read', statuses: 'read' },
  });
}

/** alice's pull request, open to bob who may write, carol who may read, and mallory who is nobody. */
export async function scene(options: RepositoryOptions = {}): Promise<Scene> {
  const world = await startWorld();
  people(world);
  world.team('acme/ml-leads', ['bob', 'carol']);
  const collaborators = { root: 'admin', alice: 'write', bob: 'write', carol: 'read' } as const;
  const repo = world.repository('acme/models', { collaborators, ...options });
  await repo.commit('main', { 'README.md': '# Models\n', 'models/a.yaml': 'name: a\n'.repeat(20) });
  await repo.commit('feature', { 'models/b.yaml': 'name: b\n' }, { author: alice });
  const number = await repo.open({ head: 'feature', author: 'alice', title: 'Add b' });
  const as = (token: string): Octokit => client(world, token);
  return { world, repo, number, as, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

/** The status GitHub refuses with, or 0 where it does not. */
export async function refused(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 0;
  } catch (error) {
    return (error as { status?: number }).status ?? -1;
  }
}

export interface Answer {
  readonly data: ReturnType<typeof JSON.parse>;
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: unknown }[];
}

export async function graphql(
  world: World,
  token: string,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Answer;
}
