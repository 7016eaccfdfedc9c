import { quantile } from '../special/quantile.ts';
import type { Interval } from './interval.ts';

/** The percentile interval (B. Efron 1979) of replicates in ascending order. */
export const bootstrapInterval = (sorted: Float64Array, level: number): Interval | null => {
  if (sorted.length === 0) return null;
  const tail = (1 - level) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
};
