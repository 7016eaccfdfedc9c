import type { Committed } from './committed.ts';
import type { Places } from './evidence.ts';

/** One search for one file: what is asked for, in its normal form, and what is known of it so far. */
export interface Search {
  readonly places: Places;
  readonly path: string | null;
  readonly dvc: string | null;
  readonly uri: string | null;
  readonly pin: string | null;
  readonly committed: Committed;
  /** Real path of the checkout. */
  readonly root: string | null;
}
