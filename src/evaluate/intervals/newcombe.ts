import type { Interval, Proportion } from './interval.ts';
import { wilson } from './wilson.ts';

/**
 * first - second of two independent proportions: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890,
 * method 10, the hybrid score interval; statsmodels confint_proportions_2indep(method='newcomb').
 */
export const newcombe = (first: Proportion, second: Proportion, level: number): Interval | null => {
  const one = wilson(first, level);
  const two = wilson(second, level);
  if (one === null || two === null) return null;
  const p1 = first.k / first.n;
  const p2 = second.k / second.n;
  return {
    low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
    high: p1 - p2 + Math.hypot(p2 - two.low, one.high - p1),
  };
};
