import type { Content, Team, User } from '../domain/snapshot.ts';
import type { StatusState } from '../domain/verdict.ts';

/** Where the pull request is. */
export interface Place {
  readonly owner: string;
  readonly name: string;
  readonly number: number;
}

export const placeOf = (repository: string, number: number): Place => {
  const [owner, name, more] = repository.split('/');
  if (!owner || !name || more !== undefined) throw new TypeError(`not a repository: ${repository}`);
  return { owner, name, number };
};

export interface SeenStatus {
  readonly state: StatusState;
  readonly description: string;
  /** Set by the identity that we write as; null: the account that set it is gone. */
  readonly ours: boolean | null;
}

export interface SeenComment {
  readonly id: string;
  readonly body: string;
}

/** What was there when the pull request was read: the sink compares with it what should be. */
export interface Sight {
  readonly pullId: string;
  readonly repositoryId: string;
  readonly author: string | null;
  readonly base: string;
  readonly head: string;
  readonly status: SeenStatus | null;
  /** Our own, oldest first. */
  readonly comments: readonly SeenComment[];
  readonly labels: ReadonlyMap<string, string>;
  /** null: could not be read. */
  readonly repositoryLabels: ReadonlyMap<string, string> | null;
  /** Logins and `@org/team` names, folded. */
  readonly requested: ReadonlySet<string>;
  /** Who has reviewed the present head, folded. */
  readonly reviewed: ReadonlySet<string>;
  /** Reviewers by whether they can push, folded. */
  readonly canPush: ReadonlyMap<string, boolean>;
  readonly isPrivate: boolean;
}

/** All that one run knows of one pull request, so that nothing is asked twice. Source and sink share it. */
export interface Memory {
  readonly place: Place;
  sight: Sight | null;
  /** The head as last read. */
  head: string | null;
  /** Something was written since the head was last read. */
  written: boolean;
  /** Files were measured since the head was last read, which may take minutes. */
  measured: boolean;
  readonly files: Map<string, Content>;
  readonly blobIds: Map<string, string | null>;
  readonly folders: Map<string, readonly string[]>;
  readonly bothSides: Map<string, boolean>;
  readonly teams: Map<string, Team>;
  readonly users: Map<string, User>;
  /** The owners of organisations. */
  readonly admins: Map<string, Team>;
  /** Node ids of people and of `@org/team`, folded: what a review request takes. */
  readonly ids: Map<string, string>;
}

export const emptyMemory = (place: Place): Memory => ({
  place,
  sight: null,
  head: null,
  written: false,
  measured: false,
  files: new Map(),
  blobIds: new Map(),
  folders: new Map(),
  bothSides: new Map(),
  teams: new Map(),
  users: new Map(),
  admins: new Map(),
  ids: new Map(),
});

/** Before the pull request is read again: nothing of the earlier reading stays. */
export const forget = (memory: Memory): void => {
  memory.sight = null;
  memory.head = null;
  memory.written = false;
  memory.measured = false;
  for (const kept of [memory.files, memory.blobIds, memory.folders, memory.bothSides]) kept.clear();
  for (const kept of [memory.teams, memory.users, memory.admins, memory.ids]) kept.clear();
};

export const headIsNow = (memory: Memory, head: string): void => {
  memory.head = head;
  memory.written = false;
  memory.measured = false;
};

export const sightOf = (memory: Memory): Sight => {
  if (memory.sight === null) throw new Error('pull() comes before ask() and apply()');
  return memory.sight;
};
