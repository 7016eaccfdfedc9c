import type { Effect } from './domain/effect.ts';
import type { HoldoutUse } from './domain/holdout/uses.ts';
import type { Measurement } from './domain/measurement.ts';
import type {
  Comment,
  Content,
  FollowUp,
  Head,
  JournalEntry,
  Limit,
  Others,
  Pull,
  Rename,
  Review,
  Team,
  User,
} from './domain/snapshot.ts';
import type { Wanted } from './domain/wanted.ts';

/** Facts of a pull request that need no policy to ask for. */
export interface PullFacts {
  readonly repository: string;
  readonly pull: Pull;
  /** Tip of the base branch now, and the present head: commit ids. */
  readonly base: string;
  readonly head: string;
  /** Paths that differ, both paths of a rename among them. */
  readonly changed: readonly string[];
  readonly renames: readonly Rename[];
  readonly heads: readonly Head[];
  /** When what the base branch holds took effect there, as far as it is told without being asked. */
  readonly since?: { readonly [path: string]: string };
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
  readonly journal: readonly JournalEntry[];
  /** Earlier break-glass that was told of, beside what `.assay/journal.jsonl` says at base. */
  readonly followUps?: readonly FollowUp[];
  /** Earlier uses of holdouts; left out: what `.assay/journal.jsonl` says at base is all that is known. */
  readonly uses?: readonly HoldoutUse[];
  readonly limits: readonly Limit[];
  /** The default branch, and its tip; left out where it is the base, or where nobody knows of another. */
  readonly authority?: { readonly branch: string; readonly commit: string };
  /** Other pull requests that are judged with this one. */
  readonly others?: {
    readonly kind: Others['kind'];
    /** null: nothing is known of it. */
    readonly pulls: readonly { readonly number: number; readonly source: Source | null }[];
  };
}

/** Everything that is wanted next, in one go, so that a source can ask for it in one call. */
export interface Questions {
  readonly files: readonly { readonly at: string; readonly path: string }[];
  /** Git's own ids of what stands there. */
  readonly ids: readonly { readonly at: string; readonly path: string }[];
  /** Names of the files directly in these folders. */
  readonly folders: readonly { readonly at: string; readonly path: string }[];
  /** Of these changed files: which did the base change too since the pull request left it? */
  readonly bothSides: readonly string[];
  readonly teams: readonly string[];
  readonly users: readonly string[];
  /** Organisations whose owners are asked for. */
  readonly admins: readonly string[];
}

export interface Answers {
  /** By `at:path`. */
  readonly files: ReadonlyMap<string, Content>;
  /** By `at:path`; null: nothing stands there. */
  readonly ids: ReadonlyMap<string, string | null>;
  readonly folders: ReadonlyMap<string, readonly string[]>;
  readonly bothSides: ReadonlySet<string>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly users: ReadonlyMap<string, User>;
  readonly admins: ReadonlyMap<string, Team>;
}

/** One path in a tree of the repository, as git keeps it. */
export interface TreeEntry {
  readonly kind: 'file' | 'symlink' | 'submodule' | 'folder';
  /** Git's own id: 40 hexadecimal digits, or 64 in a repository of sha256 objects. */
  readonly id: string;
  readonly size: number;
  /** Rejects when whoever keeps the blob does not give it; the checkout is looked at then. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** What a path is in a tree; null: no such path. */
export type Tree = (path: string) => Promise<TreeEntry | null>;

export interface Source {
  pull(): Promise<PullFacts>;
  ask(questions: Questions): Promise<Answers>;
  /** Files too big for a snapshot: what is measured. */
  tree(commit: string): Tree;
}

/** What is to be measured, and the trees in which its files are looked for. */
export interface MeasureRequest {
  readonly wanted: Wanted;
  readonly head: Tree;
  readonly base: Tree;
}

export type Measure = (request: MeasureRequest) => Promise<Measurement>;

/** Measurements by the digest of everything that decides their numbers. What cannot be had is null, never an error. */
export interface MeasurementCache {
  readonly get: (key: string) => Promise<Measurement | null>;
  readonly put: (key: string, measurement: Measurement) => Promise<void>;
}

export interface Applied {
  readonly effect: Effect['kind'];
  readonly outcome: 'written' | 'unchanged' | 'failed';
  readonly because: string;
}

/** `moved`: the head is no longer the one that was judged; judge again. */
export type Outcome =
  | { readonly kind: 'applied'; readonly applied: readonly Applied[] }
  | { readonly kind: 'moved'; readonly applied: readonly Applied[] };

export interface Sink {
  /** Says on a head that nobody has judged yet that judging has begun. */
  begin(facts: PullFacts): Promise<void>;
  apply(effects: readonly Effect[], head: string): Promise<Outcome>;
}

export interface Clock {
  now(): string;
}
