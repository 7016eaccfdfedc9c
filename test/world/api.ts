import type { FileContent } from './git/write.ts';
import type { Fault, Matcher } from './http/faults.ts';
import type { Call } from './http/server.ts';
import type { CodeownersError, Permissions, Role, User } from './state.ts';

export interface Author {
  readonly name: string;
  readonly email: string;
  /** Links the address to this account, as an address confirmed at GitHub does. */
  readonly login?: string;
}

export interface CommitOptions {
  readonly message?: string;
  readonly author?: Author;
  readonly committer?: Author;
  readonly parents?: readonly string[];
  readonly at?: string;
  /** Needed where the new commit does not follow from the branch's tip. */
  readonly force?: boolean;
  /** What a new branch starts from: a branch, a ref or a commit. */
  readonly from?: string;
  /** Who pushes it; the author, unless told otherwise. */
  readonly by?: string;
}

export interface PullOptions {
  readonly head: string;
  readonly base?: string;
  readonly author: string;
  readonly title?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly fork?: string;
}

export interface PullState {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  readonly draft: boolean;
  readonly base: string;
  readonly baseSha: string;
  readonly head: string;
  readonly headSha: string;
  retarget(base: string, by?: string): Promise<void>;
  edit(changes: { readonly title?: string; readonly body?: string }): void;
  close(by?: string): void;
  reopen(by?: string): Promise<void>;
  ready(by?: string): void;
  convertToDraft(by?: string): void;
  merge(by: string): Promise<string>;
}

export interface MergeGroup {
  readonly headSha: string;
  readonly headRef: string;
  readonly baseSha: string;
  readonly baseRef: string;
}

export interface About {
  readonly pull?: number;
  readonly review?: number;
  readonly comment?: number;
  readonly sender?: string;
  readonly group?: MergeGroup;
  readonly changes?: object;
  readonly before?: string;
  readonly after?: string;
  readonly ref?: string;
  readonly inputs?: object;
  readonly schedule?: string;
}

export type EventName =
  | 'pull_request'
  | 'pull_request_target'
  | 'pull_request_review'
  | 'issue_comment'
  | 'merge_group'
  | 'schedule'
  | 'workflow_dispatch'
  | 'push';

export interface Repository {
  readonly name: string;
  readonly git: string;
  commit(
    branch: string,
    files: Readonly<Record<string, FileContent>>,
    options?: CommitOptions,
  ): Promise<string>;
  merge(into: string, from: string, by?: string): Promise<string>;
  tip(branch: string): Promise<string | undefined>;
  /** Closes the branch's open pull requests too, as GitHub does. */
  deleteBranch(branch: string, by?: string): Promise<void>;
  open(options: PullOptions): Promise<number>;
  pull(number: number): PullState;
  review(
    number: number,
    by: string,
    state: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT',
    options?: { readonly body?: string; readonly commit?: string; readonly at?: string },
  ): Promise<number>;
  editReview(number: number, review: number, by: string): void;
  dismiss(number: number, review: number, by: string): Promise<void>;
  comment(number: number, by: string, body: string): Promise<number>;
  editComment(comment: number, by: string, body: string): void;
  label(number: number, ...names: readonly string[]): void;
  request(
    number: number,
    wanted: { readonly users?: readonly string[]; readonly teams?: readonly string[] },
  ): void;
  status(sha: string, by: string, context: string, state: string): Promise<void>;
  enqueue(numbers: readonly number[]): Promise<MergeGroup>;
  dequeue(number: number, by?: string): void;
  statuses(sha: string): readonly StatusView[];
  comments(number: number): readonly { readonly id: number; readonly user: string; readonly body: string }[];
  reviews(number: number): readonly { readonly id: number; readonly user: string; readonly state: string }[];
  labels(number: number): readonly string[];
  requested(number: number): { readonly users: readonly string[]; readonly teams: readonly string[] };
  event(name: EventName, action: string, about?: About): Promise<object>;
}

export interface StatusView {
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly creator: string;
  readonly target: string | null;
}

export interface RepositoryOptions {
  readonly collaborators?: Readonly<Record<string, Role>>;
  readonly private?: boolean;
  readonly requiredStatus?: readonly string[];
  readonly requiredApprovals?: number;
  readonly codeownersErrors?: readonly CodeownersError[];
}

export interface World extends AsyncDisposable {
  readonly url: string;
  readonly calls: readonly Call[];
  readonly violations: readonly string[];
  forgetCalls(): void;
  user(login: string, options?: { readonly type?: User['type'] }): void;
  /** Who owns an organisation. */
  owners(org: string, logins: readonly string[]): void;
  team(slug: string, members: readonly string[], options?: { readonly parent?: string }): void;
  repository(name: string, options?: RepositoryOptions): Repository;
  token(value: string, identity: { readonly login: string; readonly permissions?: Permissions }): string;
  fault(matcher: Matcher, fault: Fault, times?: number): void;
  now(instant?: string): string;
}
