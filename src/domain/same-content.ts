import type { Content } from './snapshot.ts';

/** Of a file that was read in two places; undefined: it was not. */
export const isSameContent = (one: Content | undefined, other: Content | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
