// Fairlearn's value: a rate of 0/0 counts as 0 there, and of equalized odds Python's max and min are taken, which keep a
// NaN that comes first and pass over one that comes second.

import { totalOf } from '../metrics/binary/sample.ts';
import type { Manner } from './fairness-metric.ts';
import { type Group, groupRate, type Rate } from './rate.ts';

const gapOf = (groups: readonly Group[], rate: Rate, manner: Manner): number => {
  const values = groups.map((group) => {
    const found = groupRate(group, rate);
    return found === null ? 0 : found.k / found.n;
  });
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return manner === 'difference' ? highest - lowest : lowest / highest;
};

const hasWeight = ({ weights }: Group): boolean => totalOf(weights) > 0;

/** A group without weight has the selection rate NaN there, which is passed over; asked for any other rate it is an error. */
const counted = (groups: readonly Group[], rates: readonly Rate[]): readonly Group[] => {
  const heavy = groups.filter(hasWeight);
  const passedOver = rates.every(({ id }) => id === 'selection_rate');
  return passedOver || heavy.length === groups.length ? heavy : [];
};

/** Null where Fairlearn gives NaN or an error. */
export const conventionalGap = (
  groups: readonly Group[],
  rates: readonly Rate[],
  manner: Manner,
): number | null => {
  const [first, ...others] = rates.map((rate) => gapOf(counted(groups, rates), rate, manner));
  if (first === undefined) return null;
  const value = others.reduce(
    (found, other) => ((manner === 'difference' ? other > found : other < found) ? other : found),
    first,
  );
  return Number.isFinite(value) ? value : null;
};
