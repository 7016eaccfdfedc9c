import { sync } from '../acts/push.ts';
import { combinedState, latestStatuses } from '../acts/statuses.ts';
import type { CommitObject, Signature } from '../git/parse.ts';
import { commitOf, entryAt, history } from '../git/repo.ts';
import { nodeId } from '../node-ids.ts';
import { accountOf } from '../rest/render-git.ts';
import { fullName, type Repo, type Status } from '../state.ts';
import { connect, type Node, type Scope, textArg } from './fields.ts';
import { actor, person } from './people.ts';

const upper = (state: string): string => state.toUpperCase();

function gitActor({ state }: Scope, { name, email, at }: Signature): Node {
  const login = accountOf(state, email);
  return {
    __typename: 'GitActor',
    name,
    email,
    date: at,
    user: login === undefined ? null : person(state, login),
  };
}

function statusNode(scope: Scope, repo: Repo, status: Status): Node {
  return {
    __typename: 'StatusContext',
    id: nodeId('StatusContext', repo.id, status.id),
    context: status.context,
    state: upper(status.state),
    description: status.description,
    targetUrl: status.target,
    createdAt: status.at,
    creator: actor(scope.state, status.creator),
    commit: () => commitNode(scope, repo, status.sha),
    isRequired: repo.requiredStatus.includes(status.context),
  };
}

/** Null, not empty, where no status was ever given. */
function statusOf(scope: Scope, repo: Repo, sha: string): Node | null {
  const latest = latestStatuses(repo, sha);
  if (latest.length === 0) return null;
  return {
    __typename: 'Status',
    id: nodeId('Status', repo.id, sha),
    state: upper(combinedState(latest)),
    contexts: latest.map((status) => statusNode(scope, repo, status)),
    context: (args: Readonly<Record<string, unknown>>) => {
      const found = latest.find((status) => status.context === textArg(args, 'name'));
      return found === undefined ? null : statusNode(scope, repo, found);
    },
  };
}

function rollup(scope: Scope, repo: Repo, sha: string): Node | null {
  const latest = latestStatuses(repo, sha);
  if (latest.length === 0) return null;
  return {
    __typename: 'StatusCheckRollup',
    id: `SCR_${sha}`,
    state: upper(combinedState(latest)),
    contexts: connect(() => latest, { node: (status) => statusNode(scope, repo, status) }),
  };
}

function signature(repo: Repo, sha: string): Node | null {
  if (!repo.signed.has(sha)) return null;
  return {
    __typename: 'GpgSignature',
    isValid: true,
    wasSignedByGitHub: true,
    state: 'VALID',
    email: 'noreply@github.com',
    keyId: 'B5690EEEBB952194',
    signer: null,
  };
}

const coAuthor = /^co-authored-by: *(.*?) *<(.*?)> *$/gim;

/** The author, and whoever the message's trailers name beside. */
function authors({ author, message }: CommitObject): Signature[] {
  const others = [...message.matchAll(coAuthor)].map(([, name = '', email = '']) => ({
    name,
    email,
    at: author.at,
  }));
  return [author, ...others];
}

function people(scope: Scope, repo: Repo, commit: CommitObject): Readonly<Record<string, unknown>> {
  return {
    author: gitActor(scope, commit.author),
    committer: gitActor(scope, commit.committer),
    authors: connect(() => authors(commit), { node: (one) => gitActor(scope, one) }),
    authoredDate: commit.author.at,
    committedDate: commit.committer.at,
    authoredByCommitter: commit.author.email === commit.committer.email,
    committedViaWeb: repo.signed.has(commit.oid),
    signature: signature(repo, commit.oid),
  };
}

function lists(scope: Scope, repo: Repo, commit: CommitObject): Readonly<Record<string, unknown>> {
  return {
    parents: connect(() => commit.parents, { node: (sha) => commitNode(scope, repo, sha) }),
    history: connect((args) => history(repo, commit.oid, textArg(args, 'path')), {
      node: (sha) => commitNode(scope, repo, sha),
    }),
    associatedPullRequests: connect(
      async () => {
        const pulls = [...repo.pulls.values()];
        for (const pull of pulls) await sync(scope.state, repo, pull);
        return pulls.filter((pull) => pull.arrivals.has(commit.oid) || pull.merged?.sha === commit.oid);
      },
      { node: (pull) => scope.nodes.pull(repo, pull) },
    ),
  };
}

export async function commitNode(scope: Scope, repo: Repo, sha: string): Promise<Node> {
  const commit = await commitOf(repo, sha);
  const [headline = '', ...rest] = commit.message.split('\n');
  return {
    __typename: 'Commit',
    id: nodeId('Commit', repo.id, sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    url: `https://github.com/${fullName(repo)}/commit/${sha}`,
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    ...people(scope, repo, commit),
    ...lists(scope, repo, commit),
    tree: () => scope.nodes.object(repo, commit.tree),
    file: async (args: Readonly<Record<string, unknown>>) => {
      const path = textArg(args, 'path') ?? '';
      const entry = await entryAt(repo, sha, path);
      return entry === undefined ? null : scope.nodes.treeEntry(repo, entry, path);
    },
    status: () => statusOf(scope, repo, sha),
    statusCheckRollup: () => rollup(scope, repo, sha),
  };
}
