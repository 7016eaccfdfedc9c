import { normalIsf } from '../special/normal.ts';
import type { Interval, Proportion } from './interval.ts';

/** first / second: D. Katz et al. (1978), Biometrics 34, 469-474; null where a count is 0. */
export const katzLog = (first: Proportion, second: Proportion, level: number): Interval | null => {
  if (!(first.k > 0 && second.k > 0)) return null;
  const ratio = ((first.k / first.n) * second.n) / second.k;
  const variance = (first.n - first.k) / first.k / first.n + (second.n - second.k) / second.k / second.n;
  const reach = normalIsf((1 - level) / 2) * Math.sqrt(variance);
  return { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
};
