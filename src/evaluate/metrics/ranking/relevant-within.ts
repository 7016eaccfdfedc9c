import type { Query } from './sample.ts';

/** Relevant rows among the first k. */
export const relevantWithin = ({ labels }: Query, k: number): number =>
  labels.subarray(0, k).reduce((count, label) => count + (label > 0 ? 1 : 0), 0);
