// Which metric gets which interval: docs/measuring.md.

import type { IntervalConfig } from '../config/shape.ts';
import type { Interval } from '../intervals/interval.ts';
import { byId } from '../metrics/by-id.ts';
import { metrics } from '../metrics/index.ts';
import type { IntervalKind, Measured, MetricCall } from '../metrics/metric.ts';
import type { TaskData } from '../prepare/data.ts';
import type { MetricReport, MetricReports } from '../report.ts';
import { drawnBounds } from './drawn-bounds.ts';
import type { Bounds } from './ends.ts';

/** What the intervals of one slice are computed from. */
export interface BoundsOf {
  /** Of a proportion or the AUC, by formula. */
  readonly byFormula: (call: MetricCall, config: IntervalConfig) => Interval | null;
  /** The slice's own rows, for drawing them again. */
  readonly rows: () => TaskData;
  /** No formula knows that rows belong together. */
  readonly isClustered: boolean;
}

type Means = 'none' | 'formula' | 'bootstrap';

const meansFor = (kind: IntervalKind, { auc, other }: IntervalConfig, isClustered: boolean): Means => {
  switch (kind) {
    case 'none':
    case 'quantile':
      return 'none';
    case 'proportion':
      return isClustered ? 'bootstrap' : 'formula';
    case 'auc':
      if (auc === 'delong') return isClustered ? 'bootstrap' : 'formula';
      return auc;
    case 'other':
      return other === 'none' ? 'none' : 'bootstrap';
  }
};

const noBounds: Bounds = { low: null, high: null };

/** `found` left out: the metric is given no interval; null: it could not be computed. */
export const metricReport = (measured: Measured, found: Bounds | null | undefined): MetricReport => {
  const bounds = found === undefined ? {} : measured.value === null ? noBounds : (found ?? noBounds);
  if (measured.value !== null) return { value: measured.value, ...bounds };
  const { undefined: reason, conventional } = measured;
  return { value: null, ...bounds, undefined: reason, ...(conventional === null ? {} : { conventional }) };
};

/** The metrics of one slice with their intervals, by the names they were asked for. */
export const metricReports = (
  { task, calls }: { readonly task: TaskData['task']; readonly calls: readonly MetricCall[] },
  measured: readonly Measured[],
  intervals: IntervalConfig | null,
  { byFormula, rows, isClustered }: BoundsOf,
): MetricReports => {
  if (intervals === null)
    return Object.fromEntries(calls.flatMap((call, place) => reportOf(call, measured[place], undefined)));
  const means = calls.map((call) =>
    meansFor(byId(metrics[task], call.metric).interval, intervals, isClustered),
  );
  const places = calls.flatMap((_, place) => (means[place] === 'bootstrap' ? [place] : []));
  const asked = {
    calls: places.flatMap((place) => calls[place] ?? []),
    measured: places.flatMap((place) => measured[place] ?? []),
  };
  const drawn = places.length === 0 ? new Map() : drawnBounds(asked, rows(), intervals);
  const boundsOf = (call: MetricCall, place: number): Bounds | null | undefined => {
    if (means[place] === 'formula') return byFormula(call, intervals);
    if (means[place] === 'none') return undefined;
    return measured[place]?.value === null ? null : drawn.get(call);
  };
  return Object.fromEntries(
    calls.flatMap((call, place) => reportOf(call, measured[place], boundsOf(call, place))),
  );
};

const reportOf = (
  { id }: MetricCall,
  measured: Measured | undefined,
  bounds: Bounds | null | undefined,
): readonly (readonly [string, MetricReport])[] =>
  measured === undefined ? [] : [[id, metricReport(measured, bounds)]];
