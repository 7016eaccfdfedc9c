// Everything known of a pull request when it is judged, as plain data: what the verdict rests on and nothing
// that would have to be asked for again. Saved inside the verdict file, it lets anyone judge again.

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
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
  readonly teams: { readonly [slug: string]: Team };
  readonly users: { readonly [login: string]: User };
  /** Transitions that were merged before, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** Names of the templates that the base overrides, and their text. */
  readonly templates: { readonly [name: string]: string };
  /** Why the change could not be read whole (more files or commits than GitHub tells); such a change is not judged. */
  readonly limits: readonly Limit[];
}

export interface Pull {
  /** null: a change between two git refs, without a pull request. */
  readonly number: number | null;
  readonly author: string | null;
  readonly title: string;
  readonly base: string;
  readonly draft: boolean;
  readonly fork: boolean;
}

export interface PolicyFiles {
  readonly path: string;
  readonly base: Content;
  readonly head: Content;
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

export interface JournalEntry {
  readonly at: string;
  readonly model: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  /** SHA-256 of the artifact that made the transition. */
  readonly artifact: string | null;
}
