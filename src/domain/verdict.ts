import type { Effect, StatusState } from './effect.ts';
import type { Finding } from './finding.ts';
import type { State } from './lifecycle.ts';
import type { Problem } from './problem.ts';
import type { Snapshot } from './snapshot.ts';

export type Decision = 'approved' | 'awaiting' | 'rejected' | 'undecidable';
export type { StatusState } from './effect.ts';

/** One judgement of a pull request; the shape is fixed by the verdict schema. */
export interface Verdict {
  readonly assay: 1;
  readonly decision: Decision;
  readonly head: string;
  /** Digest of the effective policy that judged. */
  readonly policy: string;
  readonly status: { readonly state: StatusState; readonly description: string };
  readonly transitions: readonly Transition[];
  readonly problems: readonly Problem[];
  /** What has to happen for the decision to get better, the first thing first, each with the people who can do it. */
  readonly next: readonly NextStep[];
}

export interface NextStep {
  /** Logins, or `@team` names; empty: anybody. */
  readonly who: readonly string[];
  readonly what: string;
}

export interface Transition {
  readonly model: string;
  readonly version: string;
  readonly file: string;
  /** `amendment`: the status stays; `removal`: the manifest goes. */
  readonly change: 'promotion' | 'amendment' | 'removal';
  readonly from: State;
  readonly to: State;
  readonly lawful: boolean;
  readonly tier: string | null;
  readonly champion: string | null;
  readonly findings: readonly Finding[];
  readonly approvals: readonly RoleAnswer[];
  readonly not_counted: readonly NotCounted[];
  readonly vetoes: readonly Veto[];
  /** Digests of what was judged, by what it is: the manifest, its artifact, the evidence it names. */
  readonly digests: { readonly [what: string]: string };
}

export interface RoleAnswer {
  readonly role: string;
  readonly needed: number;
  readonly filled_by: readonly string[];
  /** People whose approval would fill it; a team stands as `@acme/ml-leads` when it is long. */
  readonly could_be_filled_by: readonly string[];
  readonly until: string | null;
  /** Whom to request a review from while it is open: the people and `@teams` that the role names. */
  readonly ask: readonly string[];
}

export interface NotCounted {
  readonly user: string;
  /**
   * Begins with why, then says more: author, committer, pusher, co_author, trainer, bot, stale, withdrawn, dismissed,
   * expired, not_in_role, no_permission, unattributable, second_role, edited, ghost.
   */
  readonly because: string;
}

export interface Veto {
  readonly user: string;
  readonly at: string;
  /** By a review that asks for changes, or by the command `hold`. */
  readonly by: 'review' | 'hold';
}

/** What is saved and printed: the verdict with what it rests on and what follows from it. */
export interface VerdictFile extends Verdict {
  /** sha256 of the card's Markdown. */
  readonly card: string;
  readonly effects: readonly Effect[];
  readonly snapshot: Snapshot;
  readonly version: string;
}
