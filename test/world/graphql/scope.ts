import type { Caller, State } from '../state.ts';
import { commentNode } from './comment.ts';
import { commitNode } from './commit.ts';
import type { Nodes, Scope } from './fields.ts';
import { pullNode } from './pull.ts';
import { forkNode, queueEntryNode, queueNode, refNode, repositoryNode } from './repository.ts';
import { reviewNode } from './review.ts';
import { objectNode, treeEntryNode } from './tree.ts';

export function newScope(state: State, caller: Caller): Scope {
  const nodes: Nodes = {
    commit: (repo, sha) => commitNode(scope, repo, sha),
    object: (repo, name, path) => objectNode(scope, repo, name, path),
    treeEntry: (repo, entry, path) => treeEntryNode(scope, repo, entry, path),
    pull: (repo, pull) => pullNode(scope, repo, pull),
    review: (repo, pull, review) => reviewNode(scope, repo, pull, review),
    comment: (repo, comment) => commentNode(scope, repo, comment),
    repository: (repo) => repositoryNode(scope, repo),
    fork: (repo, fork) => forkNode(scope, repo, fork),
    ref: (repo, ref) => refNode(scope, repo, ref),
    queue: (repo, branch) => queueNode(scope, repo, branch),
    queueEntry: (repo, entry) => queueEntryNode(scope, repo, entry),
  };
  const scope: Scope = { state, caller, nodes };
  return scope;
}
