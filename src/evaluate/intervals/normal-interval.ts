import { normalIsf } from '../special/normal.ts';
import type { Interval } from './interval.ts';

/** estimate ± z·√variance, as of a difference of AUCs; not clipped. */
export const normalInterval = (estimate: number, variance: number, level: number): Interval => {
  const reach = normalIsf((1 - level) / 2) * Math.sqrt(variance);
  return { low: estimate - reach, high: estimate + reach };
};

/** The same for one AUC, clipped to [0, 1]. */
export const aucInterval = (auc: number, variance: number, level: number): Interval => {
  const { low, high } = normalInterval(auc, variance, level);
  return { low: Math.max(0, low), high: Math.min(1, high) };
};
