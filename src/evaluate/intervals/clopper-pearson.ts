import { betaInverse, betaUpperInverse } from '../special/beta-inverse.ts';
import type { Interval, Proportion } from './interval.ts';

/** C. J. Clopper & E. S. Pearson (1934), by quantiles of the beta distribution. */
export const clopperPearson = ({ k, n }: Proportion, level: number): Interval | null => {
  if (!(n > 0)) return null;
  const tail = (1 - level) / 2;
  return {
    low: k === 0 ? 0 : betaInverse(k, n - k + 1, tail),
    high: k === n ? 1 : betaUpperInverse(k + 1, n - k, tail),
  };
};
