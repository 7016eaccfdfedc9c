import type { IntervalConfig } from '../config/shape.ts';
import { clopperPearson } from '../intervals/clopper-pearson.ts';
import type { Interval } from '../intervals/interval.ts';
import { wilson } from '../intervals/wilson.ts';
import { wilsonWeighted } from '../intervals/wilson-weighted.ts';

/** k of n as sums of weights; `squares`: the sum of squared weights of the n, null without weights. */
export interface CountedShare {
  readonly k: number;
  readonly n: number;
  readonly squares: number | null;
}

export const proportionBounds = (
  { k, n, squares }: CountedShare,
  { proportion, level }: IntervalConfig,
): Interval | null => {
  if (squares !== null) return wilsonWeighted({ success: k, total: n, squares }, level);
  return proportion === 'wilson' ? wilson({ k, n }, level) : clopperPearson({ k, n }, level);
};
