// Everything known of a pull request when it is judged, as plain data: what the verdict rests on and nothing
// that would have to be asked for again. Saved inside the verdict file, it lets anyone judge again.

import type { OwnersFacts } from './codeowners/facts.ts';
import type { HoldoutUses } from './holdout/uses.ts';
import type { Measurement } from './measurement.ts';

export interface Snapshot {
  readonly assay: 1;
  readonly now: string;
  readonly repository: string;
  readonly pull: Pull;
  readonly base: string;
  readonly head: string;
  readonly policy: PolicyFiles;
  /** Governed files that differ between base and head, by path; a rename is two of them. */
  readonly files: readonly ChangedFile[];
  readonly renames: readonly Rename[];
  /** The unchanged manifests of the models concerned, as they stand at base. */
  readonly siblings: Siblings;
  /** What measuring the predictions of changed manifests gave, by the manifest's path. */
  readonly measurements: { readonly [manifest: string]: Measurement };
  readonly heads: readonly Head[];
  /** What earlier heads held that somebody approved; left out when nobody did. */
  readonly earlier?: Earlier;
  /** When what the base branch holds took effect there, by path; what is left out nobody knows. */
  readonly since?: { readonly [path: string]: string };
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
  readonly teams: { readonly [slug: string]: Team };
  readonly users: { readonly [login: string]: User };
  /** The owners of these organisations; left out where no role asks for them. */
  readonly admins?: { readonly [organisation: string]: Team };
  /** Whose the changed files are by CODEOWNERS at base; left out where no role asks. */
  readonly codeowners?: OwnersFacts;
  /** Transitions that were merged before, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** What break-glass let through before; left out where nobody was asked. */
  readonly followUps?: FollowUps;
  /** How often holdouts were used before; left out where no holdout has a budget. */
  readonly uses?: HoldoutUses;
  /** What the pull request changes of what governs it; left out: nothing. */
  readonly governing?: readonly GoverningFile[];
  /** The policy's tests, where the policy or they change. */
  readonly policyTests?: { readonly base: TestFiles; readonly head: TestFiles };
  /** Files of sealed labels that the pull request changes. */
  readonly labelsChanged?: readonly string[];
  /** Names of the templates that the base overrides, and their text. */
  readonly templates: { readonly [name: string]: string };
  /** Why the change could not be read whole (more files or commits than GitHub tells); such a change is not judged. */
  readonly limits: readonly Limit[];
  /** The default branch and its policy; left out where it is the base, or where nobody knows of another. */
  readonly authority?: Authority;
  /** Other pull requests that are judged with this one; left out where there are none. */
  readonly others?: Others;
}

export interface Authority {
  readonly branch: string;
  readonly policy: Content;
}

/** `group`: those whose changes a merge queue laid upon one another, the head here. `same-head`: those with this very head. */
export interface Others {
  readonly kind: 'group' | 'same-head';
  readonly pulls: readonly OtherPull[];
}

export interface OtherPull {
  readonly number: number;
  /** null: nothing is known of it. */
  readonly snapshot: Snapshot | null;
}

export interface Pull {
  /** null: a change between two git refs, without a pull request. */
  readonly number: number | null;
  readonly author: string | null;
  readonly title: string;
  readonly base: string;
  readonly draft: boolean;
  readonly fork: boolean;
  /** When it was last turned to another base branch; left out: never, as far as anybody knows. */
  readonly base_since?: string;
}

export interface PolicyFiles {
  readonly path: string;
  readonly base: Content;
  readonly head: Content;
  /** What its card shows as the policy at head, where a merge group would leave another; left out: that. */
  readonly shown?: Content;
}

export type Content =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: RefusedCode; readonly found: string };

export type RefusedCode = 'symlink' | 'submodule' | 'too-large' | 'not-utf8' | 'unreadable';

export interface ChangedFile {
  readonly path: string;
  readonly base: Content;
  readonly head: Content;
  /** The base branch changed it too since the pull request left it: what lands is not what was written. */
  readonly bothSides: boolean;
}

export type GoverningKind = 'policy' | 'template' | 'test' | 'journal' | 'workflow' | 'codeowners' | 'labels';

/** What judges models, or says who may approve them: it is no manifest, and approved for itself. */
export interface GoverningFile {
  readonly path: string;
  readonly kind: GoverningKind;
  /** Git's ids of it; null: no such path. */
  readonly base: string | null;
  readonly head: string | null;
}

interface NamedFile {
  readonly path: string;
  readonly content: Content;
}

export interface TestFiles {
  readonly tests: readonly NamedFile[];
  /** The files that they name. */
  readonly named: readonly NamedFile[];
  /** Tests that were not read because there are too many. */
  readonly unread: number;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface Siblings {
  readonly manifests: readonly { readonly path: string; readonly content: Content }[];
  /** Manifests of these models that were not read because there are too many; 0 in ordinary repositories. */
  readonly unread: number;
}

export interface Head {
  readonly name: string;
  /** When assay first saw it; null = unknown. */
  readonly at: string | null;
  readonly pushed_by: string | null;
  readonly commits: readonly Commit[];
}

export interface Earlier {
  readonly heads: { readonly [head: string]: EarlierHead };
  /** Git's ids, at the present head, of the evidence that its manifests do not pin; null: no such path. */
  readonly evidence: { readonly [path: string]: string | null };
  /** The policy that stands at the present head, whether the pull request changes it or not. */
  readonly policy?: Content;
}

export interface EarlierHead {
  /** The files that the pull request changes now, as they stood there. */
  readonly files: readonly { readonly path: string; readonly content: Content }[];
  readonly policy: Content;
  readonly evidence: { readonly [path: string]: string | null };
}

export interface Commit {
  readonly author: string | null;
  readonly author_email: string | null;
  readonly committer: string | null;
  readonly message: string;
  readonly co_authors: readonly string[];
  readonly verified: boolean;
  readonly parents: number;
  readonly suggestion_by: string | null;
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface Review {
  readonly id: number;
  /** null: the account is gone. */
  readonly user: string | null;
  readonly state: ReviewState;
  readonly head: string;
  readonly at: string;
  readonly body: string;
  /** Only of a dismissed review whose dismissal is told of. */
  readonly dismissal?: Dismissal;
}

export interface Dismissal {
  /** null: unknown. */
  readonly was: 'APPROVED' | 'CHANGES_REQUESTED' | null;
  readonly by: string | null;
}

export interface Comment {
  readonly id: number;
  readonly user: string | null;
  readonly at: string;
  readonly body: string;
  readonly edited_by: string | null;
  readonly edited_at: string | null;
}

/** A team that cannot be read is never an empty one. */
export type Team =
  | { readonly kind: 'members'; readonly members: readonly string[] }
  | { readonly kind: 'unreadable'; readonly because: string }
  /** Judged away from GitHub: nobody asked, so its members are unknown and nobody of them can have approved. */
  | { readonly kind: 'unasked' };

export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export interface User {
  readonly type: 'User' | 'Bot';
  readonly permission: Permission;
}

export interface Limit {
  readonly code: 'too-many-files' | 'too-many-commits';
  readonly found: number;
  readonly most: number;
}

export type FollowUps =
  | { readonly kind: 'known'; readonly entries: readonly FollowUp[] }
  | { readonly kind: 'unknown'; readonly because: string };

/** What is to be done after break-glass. */
export interface FollowUp {
  readonly at: string;
  readonly model: string;
  readonly version: string;
  readonly by: readonly string[];
  readonly due: string;
  readonly resolved: { readonly at: string; readonly by: readonly string[]; readonly because: string } | null;
}

export interface JournalEntry {
  readonly at: string;
  readonly model: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  /** SHA-256 of the artifact that made the transition. */
  readonly artifact: string | null;
}
