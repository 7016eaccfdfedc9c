import { commentsOf } from '../acts/comments.ts';
import { baseOf } from '../acts/pulls.ts';
import { headRef } from '../acts/push.ts';
import { commitsBetween } from '../git/repo.ts';
import { nodeId } from '../node-ids.ts';
import type { Pull, Repo, TimelineEvent } from '../state.ts';
import { connect, type Field, listArg, type Node, type Scope } from './fields.ts';
import { actor } from './people.ts';

interface Item {
  readonly type: string;
  readonly order: number;
  readonly at: string;
  readonly node: () => unknown;
}

function details(
  scope: Scope,
  repo: Repo,
  pull: Pull,
  event: TimelineEvent,
): Readonly<Record<string, unknown>> {
  const { before = '', after = '' } = event.details;
  if (event.type === 'HeadRefForcePushedEvent') {
    return {
      beforeCommit: () => scope.nodes.commit(repo, before),
      afterCommit: () => scope.nodes.commit(repo, after),
      ref: () => scope.nodes.ref(repo, headRef(pull)),
    };
  }
  if (event.type === 'BaseRefChangedEvent') return { previousRefName: before, currentRefName: after };
  if (event.type === 'ReviewDismissedEvent') {
    const review = pull.reviews.find((one) => String(one.id) === event.details.review);
    return {
      dismissalMessage: event.details.message || null,
      previousReviewState: before,
      review: () => review && scope.nodes.review(repo, pull, review),
    };
  }
  if (event.type === 'AddedToMergeQueueEvent' || event.type === 'RemovedFromMergeQueueEvent') {
    return {
      enqueuer: () => actor(scope.state, event.actor),
      mergeQueue: () => scope.nodes.queue(repo, pull.base),
    };
  }
  return {};
}

function eventNode(scope: Scope, repo: Repo, pull: Pull, event: TimelineEvent): Node {
  return {
    __typename: event.type,
    id: nodeId('Event', event.id),
    databaseId: event.id,
    actor: actor(scope.state, event.actor),
    createdAt: event.createdAt,
    pullRequest: () => scope.nodes.pull(repo, pull),
    ...details(scope, repo, pull, event),
  };
}

export const pullCommitNode = (scope: Scope, repo: Repo, pull: Pull, sha: string): Node => ({
  __typename: 'PullRequestCommit',
  id: nodeId('Event', pull.id, sha),
  commit: () => scope.nodes.commit(repo, sha),
  pullRequest: () => scope.nodes.pull(repo, pull),
});

async function commits(scope: Scope, repo: Repo, pull: Pull): Promise<Item[]> {
  const shown = await commitsBetween(repo, await baseOf(repo, pull), pull.headSha);
  return shown.map((sha) => {
    const { order, at } = pull.arrivals.get(sha) ?? { order: 0, at: pull.createdAt };
    return { type: 'PULL_REQUEST_COMMIT', order, at, node: () => pullCommitNode(scope, repo, pull, sha) };
  });
}

/** `HeadRefForcePushedEvent` is asked for as `HEAD_REF_FORCE_PUSHED_EVENT`. */
const asked = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

async function items(scope: Scope, repo: Repo, pull: Pull): Promise<Item[]> {
  const events = pull.timeline.map((event) => ({
    type: asked(event.type),
    order: event.order,
    at: event.createdAt,
    node: () => eventNode(scope, repo, pull, event),
  }));
  const reviews = pull.reviews
    .filter((review) => review.state !== 'PENDING')
    .map((review) => ({
      type: 'PULL_REQUEST_REVIEW',
      order: review.id,
      at: review.submittedAt,
      node: () => scope.nodes.review(repo, pull, review),
    }));
  const comments = commentsOf(repo, pull.number).map((comment) => ({
    type: 'ISSUE_COMMENT',
    order: comment.id,
    at: comment.createdAt,
    node: () => scope.nodes.comment(repo, comment),
  }));
  const all: Item[] = [...(await commits(scope, repo, pull)), ...events, ...reviews, ...comments];
  return all.toSorted((one, other) => one.order - other.order);
}

export function timeline(scope: Scope, repo: Repo, pull: Pull): Field {
  const found = connect(
    async (args) => {
      const types = listArg(args, 'itemTypes');
      const since = args.since;
      return (await items(scope, repo, pull)).filter(
        (item) =>
          (types === undefined || types.includes(item.type)) &&
          (typeof since !== 'string' || item.at >= since),
      );
    },
    { node: (item) => item.node(), more: { updatedAt: pull.createdAt } },
  );
  return async (args, context, info) => {
    const page = (await found(args, context, info)) as { totalCount: number; nodes: readonly unknown[] };
    return { ...page, filteredCount: page.totalCount, pageCount: page.nodes.length };
  };
}
