// Which metric gets which interval: docs/measuring.md.

import type { IntervalConfig } from '../config/shape.ts';
import type { Interval } from '../intervals/interval.ts';
import { byId } from '../metrics/by-id.ts';
import { metrics } from '../metrics/index.ts';
import type { IntervalKind, Measured, MetricCall, MetricWords } from '../metrics/metric.ts';
import type { TaskData } from '../prepare/data.ts';
import type { MetricReport, MetricReports } from '../report.ts';
import { bootstrapBounds } from './bootstrap-bounds.ts';

/** What the intervals of one slice are computed from. */
export interface BoundsOf {
  /** Of a proportion or the AUC, by formula. */
  readonly byFormula: (call: MetricCall, config: IntervalConfig) => Interval | null;
  /** The slice's own rows, for drawing them again. */
  readonly rows: () => TaskData;
}

type Means = 'none' | 'formula' | 'bootstrap';

const meansFor = (kind: IntervalKind, { auc, other }: IntervalConfig): Means => {
  switch (kind) {
    case 'none':
      return 'none';
    case 'proportion':
      return 'formula';
    case 'auc':
      return auc === 'delong' ? 'formula' : auc;
    case 'other':
      return other;
  }
};

const metricReport = (measured: Measured, interval: Interval | null | undefined): MetricReport => {
  const none = measured.value === null || interval === null;
  const bounds =
    interval === undefined ? {} : { low: none ? null : interval.low, high: none ? null : interval.high };
  if (measured.value !== null) return { value: measured.value, ...bounds };
  const { undefined: reason, conventional } = measured;
  return { value: null, ...bounds, undefined: reason, ...(conventional === null ? {} : { conventional }) };
};

/** The metrics of one slice with their intervals, by the names they were asked for. */
export const metricReports = (
  asked: { readonly task: TaskData['task']; readonly calls: readonly MetricCall[] },
  measured: readonly Measured[],
  intervals: IntervalConfig | null,
  { byFormula, rows }: BoundsOf,
): MetricReports => {
  const { task, calls } = asked;
  const means = calls.map((call): Means => {
    const { interval } = byId<MetricWords>(metrics[task], call.metric);
    return intervals === null ? 'none' : meansFor(interval, intervals);
  });
  const drawn = calls.filter((_, place) => means[place] === 'bootstrap' && measured[place]?.value !== null);
  const found = intervals === null || drawn.length === 0 ? [] : bootstrapBounds(rows(), drawn, intervals);
  const byDraws = new Map(drawn.map((call, place) => [call, found[place] ?? null]));
  return Object.fromEntries(
    calls.flatMap((call, place) => {
      const one = measured[place];
      if (one === undefined) return [];
      if (intervals === null || means[place] === 'none') return [[call.id, metricReport(one, undefined)]];
      const interval = means[place] === 'formula' ? byFormula(call, intervals) : (byDraws.get(call) ?? null);
      return [[call.id, metricReport(one, interval)]];
    }),
  );
};
