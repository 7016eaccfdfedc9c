import type { ShownBinding } from './binding/binding.ts';
import type { Effect, StatusState } from './effect.ts';
import type { Finding } from './finding.ts';
import type { State } from './lifecycle.ts';
import type { Loosening } from './policy/loosening.ts';
import type { Problem } from './problem.ts';
import type { GoverningKind, Snapshot } from './snapshot.ts';

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
  /** What comes of changing the policy, or what stands beside it; left out: nothing of it changes. */
  readonly policy_change?: PolicyChange;
  readonly problems: readonly Problem[];
  /** What has to happen for the decision to get better, the first thing first, each with the people who can do it. */
  readonly next: readonly NextStep[];
  /** What came of each line that speaks to assay, in the order in which they were said. */
  readonly commands: readonly CommandAnswer[];
  /** Only of a merge group: what came of each of its pull requests, in the order of the queue. */
  readonly group?: readonly PullInGroup[];
  /** Only where other open pull requests have the same head: what its status says, which is that of the worst of them. */
  readonly shared?: SharedStatus;
}

export interface PullInGroup {
  readonly number: number;
  /** null: nothing is known of it. */
  readonly head: string | null;
  readonly decision: Decision;
  readonly description: string;
}

export interface SharedStatus {
  /** The others. */
  readonly with: readonly number[];
  readonly state: StatusState;
  readonly description: string;
}

export interface CommandAnswer {
  /** The comment's id. */
  readonly comment: number;
  /** `ghost`: the account is gone. */
  readonly user: string;
  /** As it was said, without `/assay`. */
  readonly command: string;
  readonly outcome: 'taken' | 'refused';
  readonly because: string;
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
  /** The sealed labels that it was measured on; left out: none. */
  readonly holdout?: UsedHoldout;
  readonly findings: readonly Finding[];
  /** How many findings were waived. */
  readonly waived: number;
  /** Two people let it pass although findings stand in the way. */
  readonly break_glass: BreakGlass | null;
  /** The roles that still have to say so where one has; left out: nobody did, or it would let nothing pass. */
  readonly break_glass_awaits?: readonly AwaitedVoice[];
  readonly approvals: readonly RoleAnswer[];
  readonly not_counted: readonly NotCounted[];
  readonly vetoes: readonly Veto[];
  /** What an approval of it is given to. */
  readonly binding: ShownBinding;
  /** Digests of what was judged, by what it is: the manifest, its artifact, the evidence it names. */
  readonly digests: { readonly [what: string]: string };
}

export interface AwaitedVoice {
  readonly role: string;
  readonly could_be_filled_by: readonly string[];
}

/** People approve what judges models as they approve models. */
export interface PolicyChange {
  readonly files: readonly { readonly path: string; readonly kind: GoverningKind }[];
  /** What the policy asks otherwise than before, what got weaker first. */
  readonly lines: readonly Loosening[];
  /** null: there are no tests of the policy. */
  readonly tests: TestsSaid | null;
  readonly approvals: readonly RoleAnswer[];
  readonly not_counted: readonly NotCounted[];
  readonly vetoes: readonly Veto[];
  readonly binding: ShownBinding;
}

/** What the policy's tests say of its change. */
export interface TestsSaid {
  /** How many were judged by both policies. */
  readonly cases: number;
  /** Those that come out otherwise. */
  readonly flips: readonly TestFlip[];
  /** Those of the head that do not hold by the policy of the head. */
  readonly failing: readonly { readonly name: string; readonly file: string; readonly because: string }[];
  /** Tests that were not judged: too many, or not to be read. */
  readonly unread: number;
}

export interface TestFlip {
  readonly name: string;
  readonly file: string;
  readonly before: Decision;
  readonly after: Decision;
}

/** Which use of a holdout's labels a measurement is. Digests begin with `sha256:`. */
export interface UsedHoldout {
  readonly name: string;
  readonly labels: string;
  readonly predictions: string;
  /** null: nobody knows. */
  readonly use: number | null;
  /** How many the policy allows; null: any number. */
  readonly of: number | null;
}

export interface BreakGlass {
  /** In the order in which they said it. */
  readonly by: readonly {
    readonly role: string;
    readonly user: string;
    readonly because: string;
    readonly comment: number;
  }[];
  readonly at: string;
  readonly until: string;
  /** Until it is resolved nothing of the model is promoted; by then it should be. */
  readonly follow_up: string;
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
  /** The changed files whose owners have to approve; left out where the role does not go by files. */
  readonly files?: readonly string[];
  /** While it is open: what would do in its place; left out where the policy leaves no choice. */
  readonly instead?: readonly string[];
  /** Why more people are asked than usual; left out where they are not. */
  readonly grown?: string;
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
  /** The role that the policy lets lift it too. */
  readonly or_by?: string;
}

/** What is saved and printed: the verdict with what it rests on and what follows from it. */
export interface VerdictFile extends Verdict {
  /** sha256 of the card's Markdown. */
  readonly card: string;
  readonly effects: readonly Effect[];
  readonly snapshot: Snapshot;
  readonly version: string;
}
