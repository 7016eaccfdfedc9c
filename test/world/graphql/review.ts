import { association, hasRole } from '../access.ts';
import { nodeId } from '../node-ids.ts';
import { fullName, type Pull, type Repo, type Review } from '../state.ts';
import type { Node, Scope } from './fields.ts';
import { actor, person, teamNode } from './people.ts';

export function reviewNode(scope: Scope, repo: Repo, pull: Pull, review: Review): Node {
  const { state, caller } = scope;
  const pending = review.state === 'PENDING';
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PullRequestReview', repo.id, pull.number, review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    state: review.state,
    body: review.body,
    createdAt: review.submittedAt,
    submittedAt: pending ? null : review.submittedAt,
    publishedAt: pending ? null : review.submittedAt,
    updatedAt: review.editedAt ?? review.submittedAt,
    lastEditedAt: review.editedAt ?? null,
    editor: review.editor === undefined ? null : actor(state, review.editor),
    includesCreatedEdit: review.editedAt !== undefined,
    author: actor(state, review.user),
    authorAssociation: association(state, repo, review.user),
    authorCanPushToRepository: hasRole(state, repo, review.user, 'write'),
    viewerDidAuthor: review.user === caller.login,
    isMinimized: false,
    commit: () => scope.nodes.commit(repo, review.commit),
    pullRequest: () => scope.nodes.pull(repo, pull),
    url: `https://github.com/${fullName(repo)}/pull/${pull.number}#pullrequestreview-${review.id}`,
  };
}

/** People first, then teams, as they were asked. */
export function requestNodes(scope: Scope, repo: Repo, pull: Pull): Node[] {
  const teams = [...pull.teams].flatMap((slug) => {
    const team = scope.state.teams.get(`${repo.owner}/${slug}`.toLowerCase());
    return team === undefined ? [] : [{ key: slug, reviewer: teamNode(scope, team) }];
  });
  const users = [...pull.users].map((login) => ({ key: login, reviewer: person(scope.state, login) }));
  return [...users, ...teams].map(({ key, reviewer }) => ({
    __typename: 'ReviewRequest',
    id: nodeId('Event', pull.id, key),
    asCodeOwner: false,
    requestedReviewer: reviewer,
    pullRequest: () => scope.nodes.pull(repo, pull),
  }));
}
