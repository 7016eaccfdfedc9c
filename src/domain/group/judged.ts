import type { Verdict } from '../verdict.ts';

export interface Judged {
  readonly number: number;
  /** null: nothing is known of it. */
  readonly verdict: Verdict | null;
}
