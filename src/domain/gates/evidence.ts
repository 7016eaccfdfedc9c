import { isAuthorsOwn } from '../metrics.ts';
import { choice } from '../schema/atoms.ts';
import type { Unmeasured } from '../unmeasured.ts';

// Which evidence a gate takes. `any` takes the best there is: measured before declared.

export const evidence = choice(['declared', 'measured', 'any']).optional();

/** An `x-` metric is its author's own: nobody else can compute it. */
export const keepsDeclared = (id: string, asked: string | undefined): boolean =>
  asked === 'declared' || (isAuthorsOwn(id) && asked !== 'measured');

/** Whether there is something to measure: predictions that are named and nowhere are as good as unnamed. */
export const isAtHand = (found: { readonly kind: 'measured' } | Unmeasured): boolean =>
  found.kind === 'measured' || found.absent === undefined;

/**
 * Whether only a measured number will do. Of `any`, a declared one stands in where nothing is at hand to be measured;
 * predictions that are there and cannot be used might say otherwise.
 */
export const takesMeasured = (asked: string | undefined, isThere: boolean): boolean =>
  asked === 'measured' || (asked !== 'declared' && isThere);
