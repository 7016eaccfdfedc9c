import type { ObjectReader } from './git/objects.ts';

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';
export type Resource =
  | 'contents'
  | 'pull_requests'
  | 'issues'
  | 'statuses'
  | 'members'
  | 'merge_queues'
  | 'checks';
export type Permissions = Partial<Record<Resource, 'read' | 'write' | 'none'>>;
export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface User {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Mannequin';
}

export interface Team {
  readonly org: string;
  readonly slug: string;
  readonly id: number;
  readonly members: readonly string[];
  readonly parent: string | undefined;
}

export interface Caller {
  readonly login: string;
  /** Undefined: all that the person may do. */
  readonly permissions: Permissions | undefined;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: string;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  editor: string | undefined;
  minimized: string | undefined;
  deleted: boolean;
  readonly reactions: {
    readonly id: number;
    readonly user: string;
    readonly content: string;
    readonly at: string;
  }[];
}

export interface Review {
  readonly id: number;
  readonly user: string;
  readonly commit: string;
  readonly submittedAt: string;
  readonly body: string;
  state: ReviewState;
  editedAt: string | undefined;
  editor: string | undefined;
}

export interface TimelineEvent {
  readonly type:
    | 'HeadRefForcePushedEvent'
    | 'BaseRefChangedEvent'
    | 'ReadyForReviewEvent'
    | 'ConvertToDraftEvent'
    | 'AddedToMergeQueueEvent'
    | 'RemovedFromMergeQueueEvent'
    | 'ReviewDismissedEvent'
    | 'ClosedEvent'
    | 'ReopenedEvent'
    | 'MergedEvent';
  readonly id: number;
  readonly order: number;
  readonly actor: string;
  readonly createdAt: string;
  readonly details: Readonly<Record<string, string>>;
}

export interface Pull {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly head: string;
  readonly fork: string | undefined;
  readonly createdAt: string;
  title: string;
  body: string;
  draft: boolean;
  state: 'open' | 'closed';
  base: string;
  /** The base commit of the last push or retarget; GitHub does not move it when the base moves. */
  baseSha: string;
  /** Where the head last was, for when its branch is gone. */
  headSha: string;
  merged:
    | { readonly at: string; readonly by: string; readonly sha: string; readonly base: string }
    | undefined;
  closedAt: string | undefined;
  readonly reviews: Review[];
  readonly users: Set<string>;
  readonly teams: Set<string>;
  readonly labels: Set<string>;
  readonly timeline: TimelineEvent[];
  /** When a commit first came with a push. */
  readonly arrivals: Map<string, { readonly order: number; readonly at: string }>;
}

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly description: string | null;
  readonly target: string | null;
  readonly creator: string;
  readonly at: string;
}

export interface Activity {
  readonly id: number;
  readonly type:
    | 'push'
    | 'force_push'
    | 'branch_creation'
    | 'branch_deletion'
    | 'pr_merge'
    | 'merge_queue_merge';
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly actor: string;
  readonly at: string;
}

export interface QueueEntry {
  readonly id: number;
  readonly pull: number;
  readonly base: string;
  readonly head: string;
  readonly headRef: string;
  readonly baseSha: string;
  readonly at: string;
}

export interface CodeownersError {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly path: string;
  readonly message: string;
  readonly source?: string;
  readonly suggestion?: string | null;
}

export interface Repo {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly git: string;
  readonly objects: ObjectReader;
  readonly private: boolean;
  readonly createdAt: string;
  readonly collaborators: Map<string, Role>;
  readonly requiredStatus: readonly string[];
  readonly requiredApprovals: number;
  readonly codeownersErrors: readonly CodeownersError[];
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  readonly labels: Map<string, Label>;
  readonly statuses: Status[];
  readonly activity: Activity[];
  readonly queue: QueueEntry[];
  readonly protection: Map<string, Readonly<Record<string, unknown>>>;
  readonly rulesets: Readonly<Record<string, unknown>>[];
  /** Commits that GitHub itself made, and so signed. */
  readonly signed: Set<string>;
  readonly cache: Map<string, Promise<unknown>>;
}

export interface State {
  readonly users: Map<string, User>;
  /** Which account GitHub links an e-mail address to. */
  readonly emails: Map<string, string>;
  readonly teams: Map<string, Team>;
  /** Who owns an organisation. */
  readonly owners: Map<string, readonly string[]>;
  readonly repos: Map<string, Repo>;
  readonly tokens: Map<string, Caller>;
  clock: string | undefined;
  last: number;
  readonly url: () => string;
}

export function newState(url: () => string): State {
  return {
    users: new Map(),
    emails: new Map(),
    teams: new Map(),
    owners: new Map(),
    repos: new Map(),
    tokens: new Map(),
    clock: undefined,
    last: 1000,
    url,
  };
}

/** One sequence for every database id and every order in time. */
export function nextId(state: State): number {
  state.last += 1;
  return state.last;
}

export function now(state: State): string {
  return state.clock ?? new Date().toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** GitHub gives instants in whole seconds. */
export const whole = (at: string): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');

export const fullName = (repo: Repo): string => `${repo.owner}/${repo.name}`;
