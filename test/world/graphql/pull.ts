import { association, hasRole } from '../access.ts';
import { commentsOf } from '../acts/comments.ts';
import { labelsOf } from '../acts/labels.ts';
import { potentialMerge } from '../acts/merges.ts';
import { baseOf } from '../acts/pulls.ts';
import { headRef } from '../acts/push.ts';
import { latestOpinions, reviewDecision } from '../acts/reviews.ts';
import type { FileChange } from '../git/diff.ts';
import { changes, commitsBetween } from '../git/repo.ts';
import { nodeId } from '../node-ids.ts';
import { mergeability } from '../rest/render-pull.ts';
import { fullName, type Pull, type Repo, type Review } from '../state.ts';
import { labelNode } from './comment.ts';
import { connect, listArg, type Node, type Scope, textArg } from './fields.ts';
import { actor, isOrganization, organizationNode, person } from './people.ts';
import { requestNodes } from './review.ts';
import { pullCommitNode, timeline } from './timeline.ts';

const kinds: Readonly<Record<FileChange['status'], string>> = {
  added: 'ADDED',
  removed: 'DELETED',
  modified: 'MODIFIED',
  renamed: 'RENAMED',
  copied: 'COPIED',
  changed: 'CHANGED',
};

const fileNode = ({ path, status, additions, deletions }: FileChange): Node => ({
  __typename: 'PullRequestChangedFile',
  path,
  changeType: kinds[status],
  additions,
  deletions,
  viewerViewedState: 'UNVIEWED',
});

function stateOf(pull: Pull): string {
  if (pull.merged !== undefined) return 'MERGED';
  return pull.state === 'open' ? 'OPEN' : 'CLOSED';
}

function shownReviews(scope: Scope, pull: Pull, args: Readonly<Record<string, unknown>>): Review[] {
  const states = listArg(args, 'states');
  const author = textArg(args, 'author');
  return pull.reviews.filter(
    (review) =>
      (review.state !== 'PENDING' || review.user === scope.caller.login) &&
      (states === undefined || states.includes(review.state)) &&
      (author === undefined || review.user === author),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function lists(scope: Scope, repo: Repo, pull: Pull): Fields {
  const { state } = scope;
  const files = async () => changes(repo, await baseOf(repo, pull), pull.headSha);
  const commits = async () => commitsBetween(repo, await baseOf(repo, pull), pull.headSha);
  const sum = async (side: 'additions' | 'deletions') =>
    (await files()).reduce((total, file) => total + file[side], 0);
  return {
    changedFiles: async () => (await files()).length,
    additions: () => sum('additions'),
    deletions: () => sum('deletions'),
    // GitHub lists no more than 3,000 of a pull request's files.
    files: connect(async () => (await files()).slice(0, 3000), { node: fileNode }),
    commits: connect(commits, { node: (sha) => pullCommitNode(scope, repo, pull, sha) }),
    reviews: connect((args) => shownReviews(scope, pull, args), {
      node: (review) => scope.nodes.review(repo, pull, review),
    }),
    latestOpinionatedReviews: connect(
      (args) => latestOpinions(state, repo, pull, args.writersOnly === true),
      {
        node: (review) => scope.nodes.review(repo, pull, review),
      },
    ),
    reviewRequests: connect(() => requestNodes(scope, repo, pull), { node: (request) => request }),
    comments: connect(() => commentsOf(repo, pull.number), {
      node: (comment) => scope.nodes.comment(repo, comment),
    }),
    labels: connect(() => labelsOf(repo, pull), { node: (label) => labelNode(repo, label) }),
    timelineItems: timeline(scope, repo, pull),
  };
}

function sides(scope: Scope, repo: Repo, pull: Pull): Fields {
  const owner = pull.fork ?? repo.owner;
  return {
    baseRefName: pull.base,
    baseRefOid: pull.baseSha,
    baseRef: () => scope.nodes.ref(repo, `refs/heads/${pull.base}`),
    baseRepository: () => scope.nodes.repository(repo),
    headRefName: pull.head,
    headRefOid: pull.headSha,
    headRef: () => scope.nodes.ref(repo, headRef(pull)),
    headRepository: () =>
      pull.fork === undefined ? scope.nodes.repository(repo) : scope.nodes.fork(repo, pull.fork),
    headRepositoryOwner: () =>
      isOrganization(scope.state, owner) ? organizationNode(scope, owner) : person(scope.state, owner),
    isCrossRepository: pull.fork !== undefined,
  };
}

function merging(scope: Scope, repo: Repo, pull: Pull): Fields {
  const mergeable = { true: 'MERGEABLE', false: 'CONFLICTING', null: 'UNKNOWN' } as const;
  const status = async () => mergeability(scope.state, repo, pull);
  return {
    merged: pull.merged !== undefined,
    mergedAt: pull.merged?.at ?? null,
    mergedBy: () => pull.merged && actor(scope.state, pull.merged.by),
    mergeCommit: () => pull.merged && scope.nodes.commit(repo, pull.merged.sha),
    mergeable: async () => mergeable[`${(await status()).mergeable}`],
    mergeStateStatus: async () => (await status()).status.toUpperCase(),
    potentialMergeCommit: async () => {
      const sha = pull.state === 'open' ? await potentialMerge(repo, pull) : undefined;
      return sha === undefined ? null : scope.nodes.commit(repo, sha);
    },
    isInMergeQueue: repo.queue.some((entry) => entry.pull === pull.number),
    mergeQueueEntry: () => {
      const entry = repo.queue.find((one) => one.pull === pull.number);
      return entry === undefined ? null : scope.nodes.queueEntry(repo, entry);
    },
  };
}

export function pullNode(scope: Scope, repo: Repo, pull: Pull): Node {
  const { state, caller } = scope;
  return {
    __typename: 'PullRequest',
    id: nodeId('PullRequest', repo.id, pull.number),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    url: `https://github.com/${fullName(repo)}/pull/${pull.number}`,
    state: stateOf(pull),
    closed: pull.state === 'closed',
    locked: false,
    isDraft: pull.draft,
    createdAt: pull.createdAt,
    updatedAt: pull.createdAt,
    closedAt: pull.closedAt ?? null,
    author: actor(state, pull.author),
    authorAssociation: association(state, repo, pull.author),
    repository: () => scope.nodes.repository(repo),
    reviewDecision: () => reviewDecision(state, repo, pull),
    viewerDidAuthor: pull.author === caller.login,
    viewerCanUpdate: pull.author === caller.login || hasRole(state, repo, caller.login, 'write'),
    ...sides(scope, repo, pull),
    ...lists(scope, repo, pull),
    ...merging(scope, repo, pull),
  };
}
