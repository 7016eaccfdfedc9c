import { hasRole, isBot, roleOf } from '../access.ts';
import { pullFor } from '../acts/pulls.ts';
import { headRef, sync } from '../acts/push.ts';
import { resolveRef, tip } from '../git/repo.ts';
import { nodeId } from '../node-ids.ts';
import { Refusal } from '../refusal.ts';
import { fullName, type Pull, type QueueEntry, type Repo } from '../state.ts';
import { labelNamed, labelNode } from './comment.ts';
import { connect, type Field, listArg, type Node, problem, type Scope, textArg } from './fields.ts';
import { actor, isOrganization, organizationNode, person } from './people.ts';

type Args = Readonly<Record<string, unknown>>;

export async function refNode(scope: Scope, repo: Repo, ref: string): Promise<Node | null> {
  const sha = await tip(repo, ref);
  if (sha === undefined) return null;
  const [, kind = '', ...name] = ref.split('/');
  const forked = kind === 'forks';
  return {
    __typename: 'Ref',
    id: nodeId('Ref', repo.id, ref),
    name: forked ? name.slice(1).join('/') : name.join('/'),
    prefix: forked ? 'refs/heads/' : `refs/${kind}/`,
    target: () => scope.nodes.commit(repo, sha),
    repository: () => (forked ? forkNode(scope, repo, name[0] ?? '') : repositoryNode(scope, repo)),
  };
}

export function queueEntryNode(scope: Scope, repo: Repo, entry: QueueEntry): Node {
  const pull = repo.pulls.get(entry.pull);
  const position = repo.queue.filter((other) => other.base === entry.base).indexOf(entry) + 1;
  return {
    __typename: 'MergeQueueEntry',
    id: nodeId('MergeQueueEntry', repo.id, entry.id),
    position,
    state: 'AWAITING_CHECKS',
    jump: false,
    solo: false,
    enqueuedAt: entry.at,
    enqueuer: () => actor(scope.state, pull?.author ?? 'ghost'),
    headCommit: () => scope.nodes.commit(repo, entry.head),
    baseCommit: () => scope.nodes.commit(repo, entry.baseSha),
    pullRequest: () => pull && scope.nodes.pull(repo, pull),
    mergeQueue: () => queueNode(scope, repo, entry.base),
  };
}

export function queueNode(scope: Scope, repo: Repo, branch: string): Node {
  return {
    __typename: 'MergeQueue',
    id: nodeId('MergeQueue', repo.id, branch),
    url: `https://github.com/${fullName(repo)}/queue/${branch}`,
    repository: () => repositoryNode(scope, repo),
    entries: connect(() => repo.queue.filter((entry) => entry.base === branch), {
      node: (entry) => queueEntryNode(scope, repo, entry),
    }),
  };
}

function ownerNode(scope: Scope, login: string): Node | null {
  return isOrganization(scope.state, login) ? organizationNode(scope, login) : person(scope.state, login);
}

export function forkNode(scope: Scope, repo: Repo, fork: string): Node {
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repo.id, fork),
    name: repo.name,
    nameWithOwner: `${fork}/${repo.name}`,
    owner: () => ownerNode(scope, fork),
    isPrivate: repo.private,
    isFork: true,
    parent: () => repositoryNode(scope, repo),
  };
}

function collaborators(scope: Scope, repo: Repo): Field {
  const { state, caller } = scope;
  return connect(
    (args) => {
      if (!isBot(state, caller.login) && !hasRole(state, repo, caller.login, 'write')) {
        throw problem('FORBIDDEN', 'Must have push access to view repository collaborators.');
      }
      const query = textArg(args, 'query') ?? textArg(args, 'login') ?? '';
      return [...repo.collaborators.keys()].filter((login) => login.includes(query));
    },
    {
      node: (login) => person(state, login),
      edge: (login) => ({ permission: roleOf(state, repo, login)?.toUpperCase() }),
    },
  );
}

async function pullNamed(scope: Scope, repo: Repo, number: unknown): Promise<Node> {
  try {
    return scope.nodes.pull(repo, await pullFor(scope.state, repo, Number(number)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw problem('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${String(number)}.`);
  }
}

async function pullsOf({ state }: Scope, repo: Repo, args: Args): Promise<Pull[]> {
  const states = listArg(args, 'states');
  const head = textArg(args, 'headRefName');
  const base = textArg(args, 'baseRefName');
  const found = [...repo.pulls.values()].filter((pull) => {
    const shown = pull.merged ? 'MERGED' : pull.state.toUpperCase();
    const named = (head === undefined || pull.head === head) && (base === undefined || pull.base === base);
    return named && (states === undefined || states.includes(shown));
  });
  for (const pull of found) if (headRef(pull)) await sync(state, repo, pull);
  const order = args.orderBy as { direction?: string } | undefined;
  return order?.direction === 'DESC' ? found.reverse() : found;
}

async function objectNamed(scope: Scope, repo: Repo, args: Args): Promise<Node | null> {
  const oid = textArg(args, 'oid');
  if (oid !== undefined) return scope.nodes.object(repo, oid);
  const [at = '', ...path] = (textArg(args, 'expression') ?? '').split(':');
  const sha = await resolveRef(repo, at);
  if (sha === undefined) return scope.nodes.object(repo, at);
  return path.length === 0
    ? scope.nodes.commit(repo, sha)
    : scope.nodes.object(repo, `${sha}:${path.join(':')}`, path.join(':'));
}

function lookups(scope: Scope, repo: Repo): Readonly<Record<string, unknown>> {
  return {
    label: (args: Args) => labelNamed(repo, textArg(args, 'name') ?? ''),
    labels: connect(() => [...repo.labels.values()], { node: (label) => labelNode(repo, label) }),
    pullRequest: (args: Args) => pullNamed(scope, repo, args.number),
    pullRequests: connect((args) => pullsOf(scope, repo, args), {
      node: (pull) => scope.nodes.pull(repo, pull),
    }),
    object: (args: Args) => objectNamed(scope, repo, args),
    ref: async (args: Args) => {
      const name = textArg(args, 'qualifiedName') ?? '';
      return (await refNode(scope, repo, name.startsWith('refs/') ? name : `refs/heads/${name}`)) ?? null;
    },
    mergeQueue: (args: Args) => {
      const branch = textArg(args, 'branch') ?? 'main';
      return repo.queue.some((entry) => entry.base === branch) ? queueNode(scope, repo, branch) : null;
    },
    collaborators: collaborators(scope, repo),
  };
}

export function repositoryNode(scope: Scope, repo: Repo): Node {
  const { state, caller } = scope;
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repo.id),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: fullName(repo),
    owner: () => ownerNode(scope, repo.owner),
    url: `https://github.com/${fullName(repo)}`,
    isPrivate: repo.private,
    isFork: false,
    isArchived: false,
    createdAt: repo.createdAt,
    visibility: repo.private ? 'PRIVATE' : 'PUBLIC',
    viewerPermission: () =>
      roleOf(state, repo, caller.login)?.toUpperCase() ?? (repo.private ? null : 'READ'),
    defaultBranchRef: () => refNode(scope, repo, 'refs/heads/main'),
    ...lookups(scope, repo),
  };
}
