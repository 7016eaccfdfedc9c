import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** The same rows judged twice. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** The correlation of the two, taken down by n/2 where positive (the paper's continuity correction). */
const phi = ({ both: a, onlyFirst: b, onlySecond: c, neither: d }: PairedCounts): number => {
  const margins = Math.sqrt((a + b) * (c + d)) * Math.sqrt((a + c) * (b + d));
  if (margins === 0) return 0;
  const cross = a * d - b * c;
  return (cross > 0 ? Math.max(cross - (a + b + c + d) / 2, 0) : cross) / margins;
};

const combined = (x: number, y: number, correlation: number): number =>
  Math.sqrt(Math.max(0, x * x - 2 * correlation * x * y + y * y));

/** first - second: R. G. Newcombe (1998), Statistics in Medicine 17, 2635-2650, method 10. */
export const newcombePaired = (counts: PairedCounts, level: number): Interval | null => {
  const { both, onlyFirst, onlySecond, neither } = counts;
  const n = both + onlyFirst + onlySecond + neither;
  const one = wilson({ k: both + onlyFirst, n }, level);
  const two = wilson({ k: both + onlySecond, n }, level);
  if (one === null || two === null) return null;
  const p1 = (both + onlyFirst) / n;
  const p2 = (both + onlySecond) / n;
  const difference = (onlyFirst - onlySecond) / n;
  const correlation = phi(counts);
  return {
    low: difference - combined(p1 - one.low, two.high - p2, correlation),
    high: difference + combined(p2 - two.low, one.high - p1, correlation),
  };
};
