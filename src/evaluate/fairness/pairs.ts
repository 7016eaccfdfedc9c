import type { Interval } from '../intervals/interval.ts';
import { katzLog } from '../intervals/katz-log.ts';
import { newcombe } from '../intervals/newcombe.ts';
import type { PairReport } from '../report.ts';
import type { Manner } from './fairness-metric.ts';
import type { GroupRate } from './rate.ts';

/** The one with the most rows; of several the first by code point, which is the order they come in. */
const largest = (groups: readonly GroupRate[]): GroupRate | null =>
  groups.reduce<GroupRate | null>(
    (found, one) => (found === null || one.group.rows > found.group.rows ? one : found),
    null,
  );

const value = (one: GroupRate, reference: GroupRate, manner: Manner): number =>
  manner === 'difference'
    ? one.k / one.n - reference.k / reference.n
    : (one.k * reference.n) / (one.n * reference.k);

/** Each group against the largest; none where a ratio to it has no meaning. */
export const pairs = (groups: readonly GroupRate[], manner: Manner, level: number): readonly PairReport[] => {
  const reference = largest(groups);
  if (reference === null || groups.length < 2) return [];
  if (manner === 'ratio' && reference.k === 0) return [];
  const interval = (one: GroupRate): Interval | null =>
    manner === 'difference' ? newcombe(one, reference, level) : katzLog(one, reference, level);
  return groups
    .filter((one) => one !== reference)
    .map((one) => {
      const bounds = interval(one);
      return {
        group: one.group.where,
        reference: reference.group.where,
        value: value(one, reference, manner),
        low: bounds?.low ?? null,
        high: bounds?.high ?? null,
      };
    });
};
