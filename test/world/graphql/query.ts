import { mayRead, repoFor } from '../access.ts';
import { commentFor } from '../acts/comments.ts';
import { pullFor } from '../acts/pulls.ts';
import { parseNodeId } from '../node-ids.ts';
import { Refusal } from '../refusal.ts';
import type { Repo, State, Team } from '../state.ts';
import { commentNode, labelNode } from './comment.ts';
import { commitNode } from './commit.ts';
import type { Cost } from './cost.ts';
import { type Node, problem, type Scope, textArg } from './fields.ts';
import {
  actor,
  isOrganization,
  organizationNode,
  teamNode,
  userNode,
  viewer,
  visibleTeam,
} from './people.ts';
import { pullNode } from './pull.ts';
import { repositoryNode } from './repository.ts';
import { reviewNode } from './review.ts';

type Args = Readonly<Record<string, unknown>>;

function repositoryNamed(scope: Scope, owner: string, name: string): Repo {
  try {
    return repoFor(scope.state, scope.caller, owner, name);
  } catch {
    throw problem('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
}

export function unknownNode(id: string): Error {
  return problem('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

/** A repository by the number in a node's id, if the caller may see it. */
export function repoById(scope: Scope, id: string, number: string | undefined): Repo {
  const found = [...scope.state.repos.values()].find((repo) => String(repo.id) === number);
  if (found === undefined) throw unknownNode(id);
  try {
    return repoFor(scope.state, scope.caller, found.owner, found.name);
  } catch {
    throw unknownNode(id);
  }
}

export const teamById = (state: State, number: string | undefined): Team | undefined =>
  [...state.teams.values()].find((team) => String(team.id) === number);

export const loginById = (state: State, number: string | undefined): string | undefined =>
  [...state.users.values()].find((user) => String(user.id) === number)?.login;

async function inRepository(
  scope: Scope,
  id: string,
  kind: string,
  key: readonly string[],
): Promise<Node | null> {
  const repo = repoById(scope, id, key[0]);
  if (kind === 'Repository') return repositoryNode(scope, repo);
  if (kind === 'Commit') return commitNode(scope, repo, key[1] ?? '');
  if (kind === 'IssueComment') return commentNode(scope, repo, commentFor(repo, Number(key[1])));
  if (kind === 'Label') {
    const label = [...repo.labels.values()].find((one) => String(one.id) === key[1]);
    return label === undefined ? null : labelNode(repo, label);
  }
  const pull = await pullFor(scope.state, repo, Number(key[1]));
  if (kind === 'PullRequest') return pullNode(scope, repo, pull);
  const review = pull.reviews.find((one) => String(one.id) === key[2]);
  return review === undefined ? null : reviewNode(scope, repo, pull, review);
}

const repositoryKinds = ['Repository', 'PullRequest', 'PullRequestReview', 'IssueComment', 'Label', 'Commit'];

async function nodeNamed(scope: Scope, id: string): Promise<Node | null> {
  const parsed = parseNodeId(id);
  if (parsed === undefined) throw unknownNode(id);
  const { kind, key } = parsed;
  try {
    if (repositoryKinds.includes(kind)) return await inRepository(scope, id, kind, key);
  } catch (error) {
    throw error instanceof Refusal ? unknownNode(id) : error;
  }
  if (kind === 'Organization') return organizationNode(scope, key[0] ?? '');
  const team = kind === 'Team' ? teamById(scope.state, key[0]) : undefined;
  if (team !== undefined && visibleTeam(scope, team.org, team.slug)) return teamNode(scope, team);
  const login = loginById(scope.state, key[0]);
  if (login === undefined) throw unknownNode(id);
  return actor(scope.state, login);
}

export function queryRoot(scope: Scope, cost: Cost): Readonly<Record<string, unknown>> {
  return {
    viewer: () => viewer(scope),
    repository: (args: Args) => {
      const repo = repositoryNamed(scope, textArg(args, 'owner') ?? '', textArg(args, 'name') ?? '');
      mayRead(scope.state, repo, scope.caller, 'contents', 'pull_requests', 'issues');
      return repositoryNode(scope, repo);
    },
    organization: (args: Args) => {
      const login = textArg(args, 'login') ?? '';
      if (isOrganization(scope.state, login)) return organizationNode(scope, login);
      throw problem('NOT_FOUND', `Could not resolve to an Organization with the login of '${login}'.`);
    },
    user: (args: Args) => userNode(scope, textArg(args, 'login') ?? ''),
    node: (args: Args) => nodeNamed(scope, textArg(args, 'id') ?? ''),
    nodes: (args: Args) => (args.ids as readonly string[]).map((id) => nodeNamed(scope, id)),
    rateLimit: {
      cost: cost.points,
      nodeCount: cost.nodes,
      limit: 5000,
      used: cost.points,
      remaining: 5000 - cost.points,
      resetAt: '2030-01-01T00:00:00Z',
    },
  };
}
