import type { Others, Snapshot } from '../snapshot.ts';
import type { Verdict } from '../verdict.ts';

export interface Judged {
  readonly number: number;
  /** null: nothing is known of it. */
  readonly verdict: Verdict | null;
}

/** What a merge group would leave, with the pull requests in it. */
export interface Grouped extends Snapshot {
  readonly others: Others;
}
