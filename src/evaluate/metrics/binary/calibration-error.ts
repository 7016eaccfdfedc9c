import { defined, type Measured } from '../metric.ts';

/** Bins when none are given. */
export const defaultBins = 15;

/** Σ weight share of a bin · |mean label - mean score|, from the differences a bin. */
export const calibrationError = (differences: Float64Array | undefined, total: number): Measured => {
  let sum = 0;
  for (const difference of differences ?? []) sum += Math.abs(difference);
  return defined(sum / total);
};
