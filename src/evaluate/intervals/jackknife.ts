import { betaInverse } from '../special/beta-inverse.ts';
import type { Interval } from './interval.ts';

/** P(|T| > t) = 1 - level for Student's T. */
const studentT = (level: number, freedom: number): number => {
  const x = betaInverse(freedom / 2, 0.5, 1 - level);
  return Math.sqrt((freedom * (1 - x)) / x);
};

/**
 * Delete-a-group jackknife (P. Kott 2001): `without` is the value without each group of rows in turn, the groups being of
 * one size and thrown together at random. Null with fewer than 2.
 */
export const jackknife = (value: number, without: readonly number[], level: number): Interval | null => {
  const groups = without.length;
  if (groups < 2) return null;
  const mean = without.reduce((sum, one) => sum + one, 0) / groups;
  const squares = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const reach = studentT(level, groups - 1) * Math.sqrt((squares * (groups - 1)) / groups);
  return { low: value - reach, high: value + reach };
};
