import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** Weights of the rows in a proportion's denominator. */
export interface WeightSums {
  /** Of the rows that count as a success. */
  readonly success: number;
  readonly total: number;
  readonly squares: number;
}

/** L. Kish (1965), Survey Sampling: the size of an unweighted sample of the same variance. */
export const effectiveSize = ({ total, squares }: WeightSums): number => (total / squares) * total;

/** Wilson's interval on the effective size. */
export const wilsonWeighted = (sums: WeightSums, level: number): Interval | null => {
  if (!(sums.total > 0)) return null;
  const n = effectiveSize(sums);
  return wilson({ k: sums.success === sums.total ? n : (sums.success / sums.total) * n, n }, level);
};
