import { binomialCdf, binomialSf } from '../special/binomial.ts';

// Order statistics as one-sided, distribution-free bounds of a quantile: W. J. Conover, Practical
// Nonparametric Statistics, 3.2; the chance of covering is never below the confidence.

/** The smallest whole number in [from, to] for which `holds`, which once true stays true. */
const first = (from: number, to: number, holds: (rank: number) => boolean): number | null => {
  if (to < from || !holds(to)) return null;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Rank (from 1) of the observation that the q-quantile does not exceed; null: too few (p95 at 95 % needs 59). */
export const upperBoundRank = (n: number, q: number, confidence: number): number | null =>
  first(1, n, (rank) => binomialCdf(rank - 1, n, q) >= confidence);

/** Rank (from 1) of the observation that the q-quantile is not below. */
export const lowerBoundRank = (n: number, q: number, confidence: number): number | null => {
  const fromTop = first(1, n, (step) => binomialSf(n - step, n, q) >= confidence);
  return fromTop === null ? null : n + 1 - fromTop;
};

const at = (sorted: Float64Array, rank: number | null): number | null =>
  rank === null ? null : (sorted[rank - 1] ?? null);

export const quantileUpperBound = (sorted: Float64Array, q: number, confidence: number): number | null =>
  at(sorted, upperBoundRank(sorted.length, q, confidence));

export const quantileLowerBound = (sorted: Float64Array, q: number, confidence: number): number | null =>
  at(sorted, lowerBoundRank(sorted.length, q, confidence));
