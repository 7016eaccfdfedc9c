import type { MeasuredFairness, MeasuredRate } from '../domain/measurement.ts';
import { katzLog } from '../evaluate/intervals/katz-log.ts';
import { newcombe } from '../evaluate/intervals/newcombe.ts';
import type { Prepared } from '../evaluate/prepare/data.ts';
import type { FairnessReport } from '../evaluate/report.ts';

type Interval = Pick<MeasuredFairness, 'low' | 'high'>;

const none: Interval = { low: null, high: null };

/**
 * The lowest and the highest of many groups lie far apart by chance alone. So their interval is at the level that holds
 * for all pairs of groups at once (Bonferroni); of two groups it is the level asked for.
 */
const levelFor = (groups: number, families: number, level: number): number =>
  1 - (1 - level) / Math.max(1, (families * groups * (groups - 1)) / 2);

/** Where nothing was selected there is no logarithm: half a case is added on both sides (Walter 1975). */
const ratioOf = (lowest: MeasuredRate, highest: MeasuredRate, level: number): Interval => {
  if (highest.k === 0) return none;
  const half = ({ k, n }: MeasuredRate) => ({ k: k + 0.5, n: n + 0.5 });
  if (lowest.k > 0) return katzLog(lowest, highest, level) ?? none;
  const found = katzLog(half(lowest), half(highest), level);
  return found === null ? none : { low: 0, high: found.high };
};

interface Around {
  /** null where weights leave no interval. */
  readonly level: number | null;
  /** How many levels of the control columns are looked at beside this one, and it. */
  readonly levels: number;
}

/** What the gates need of a report of the engine. */
export const measuredFairness = (
  { by, control, metric, value, undefined: reason, rate, lowest, highest, excluded }: FairnessReport,
  groups: Prepared['groups'],
  { level, levels }: Around,
): MeasuredFairness => {
  const count = by.reduce((product, column) => product * (groups.get(column)?.values.length ?? 1), 1);
  const simultaneous = level === null ? null : levelFor(count, levels * (rate === undefined ? 1 : 2), level);
  const interval =
    simultaneous === null || lowest === null || highest === null
      ? none
      : metric.endsWith('_ratio')
        ? ratioOf(lowest, highest, simultaneous)
        : (newcombe(highest, lowest, simultaneous) ?? none);
  return {
    by,
    ...(control === undefined ? {} : { control }),
    metric,
    value,
    ...(reason === undefined ? {} : { undefined: reason }),
    low: interval.low,
    high: interval.high,
    lowest,
    highest,
    excluded: excluded.map(({ group, rows, because }) => ({ group, rows, because })),
  };
};
