import { association, hasRole } from '../access.ts';
import { labelFor } from '../acts/labels.ts';
import { nodeId } from '../node-ids.ts';
import { type Comment, fullName, type Label, type Repo } from '../state.ts';
import { connect, type Node, type Scope } from './fields.ts';
import { actor } from './people.ts';

const reactions: Readonly<Record<string, string>> = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  confused: 'CONFUSED',
  heart: 'HEART',
  hooray: 'HOORAY',
  rocket: 'ROCKET',
  eyes: 'EYES',
};

export const reactionNamed = (name: string): string =>
  Object.keys(reactions).find((key) => reactions[key] === name) ?? name;

export function reactionNode(scope: Scope, repo: Repo, comment: Comment, id: number): Node {
  const found = comment.reactions.find((one) => one.id === id);
  const login = found?.user ?? 'ghost';
  return {
    __typename: 'Reaction',
    id: nodeId('Reaction', repo.id, id),
    databaseId: id,
    content: reactions[found?.content ?? ''],
    createdAt: found?.at,
    user: () => actor(scope.state, login),
    reactable: () => commentNode(scope, repo, comment),
  };
}

export function commentNode(scope: Scope, repo: Repo, comment: Comment): Node {
  const { state, caller } = scope;
  const own = comment.user === caller.login;
  const pull = repo.pulls.get(comment.issue);
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', repo.id, comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    createdAt: comment.createdAt,
    publishedAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.editor === undefined ? null : comment.updatedAt,
    includesCreatedEdit: comment.editor !== undefined,
    editor: comment.editor === undefined ? null : actor(state, comment.editor),
    author: actor(state, comment.user),
    authorAssociation: association(state, repo, comment.user),
    viewerDidAuthor: own,
    viewerCanUpdate: own || hasRole(state, repo, caller.login, 'write'),
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized?.toLowerCase() ?? null,
    url: `https://github.com/${fullName(repo)}/pull/${comment.issue}#issuecomment-${comment.id}`,
    pullRequest: () => pull && scope.nodes.pull(repo, pull),
    repository: () => scope.nodes.repository(repo),
    reactions: connect(() => comment.reactions, { node: ({ id }) => reactionNode(scope, repo, comment, id) }),
  };
}

export function labelNode(repo: Repo, { id, name, color, description }: Label): Node {
  const url = `https://github.com/${fullName(repo)}/labels/${encodeURIComponent(name)}`;
  return {
    __typename: 'Label',
    id: nodeId('Label', repo.id, id),
    name,
    color,
    description,
    isDefault: false,
    url,
  };
}

export function labelNamed(repo: Repo, name: string): Node | null {
  const found = labelFor(repo, name);
  return found === undefined ? null : labelNode(repo, found);
}
