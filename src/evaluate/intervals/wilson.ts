import { normalIsf } from '../special/normal.ts';
import type { Interval, Proportion } from './interval.ts';

/**
 * E. B. Wilson (1927), the score interval: the roots of (n + z²)p² - (2k + z²)p + k²/n. The lower one is taken
 * from their product, which does not cancel when k is small.
 */
export const wilson = ({ k, n }: Proportion, level: number): Interval | null => {
  if (!(n > 0)) return null;
  const z = normalIsf((1 - level) / 2);
  const half = k + (z * z) / 2;
  const reach = z * Math.sqrt((k / n) * (n - k) + (z * z) / 4);
  return {
    low: ((k / n) * k) / (half + reach),
    high: k === n ? 1 : Math.min(1, (half + reach) / (n + z * z)),
  };
};
