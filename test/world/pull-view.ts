import { mergePull } from './acts/merges.ts';
import { close, reopen, retarget, setDraft } from './acts/pulls.ts';
import type { PullState } from './api.ts';
import { nodeId } from './node-ids.ts';
import type { Pull, Repo, State } from './state.ts';

/** A pull request as a test sees it: always as it is now. */
export function pullView(state: State, repo: Repo, pull: Pull): PullState {
  return {
    number: pull.number,
    id: nodeId('PullRequest', repo.id, pull.number),
    author: pull.author,
    head: pull.head,
    get title() {
      return pull.title;
    },
    get body() {
      return pull.body;
    },
    get state() {
      return pull.state;
    },
    get merged() {
      return pull.merged !== undefined;
    },
    get draft() {
      return pull.draft;
    },
    get base() {
      return pull.base;
    },
    get baseSha() {
      return pull.baseSha;
    },
    get headSha() {
      return pull.headSha;
    },
    retarget: (base, by = pull.author) => retarget(state, repo, pull, { base, actor: by }),
    edit: (changes) => Object.assign(pull, changes),
    close: (by = pull.author) => close(state, pull, by),
    reopen: (by = pull.author) => reopen(state, repo, pull, by),
    ready: (by = pull.author) => setDraft(state, pull, false, by),
    convertToDraft: (by = pull.author) => setDraft(state, pull, true, by),
    merge: (by) => mergePull(state, repo, pull, { by }),
  };
}
