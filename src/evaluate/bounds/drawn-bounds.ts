// Intervals of metrics whose rows are drawn again.

import type { IntervalConfig } from '../config/shape.ts';
import type { Interval } from '../intervals/interval.ts';
import { reflected } from '../intervals/reflected.ts';
import type { Measured, MetricCall } from '../metrics/metric.ts';
import type { TaskData } from '../prepare/data.ts';
import { bootstrapBounds, isDrawnAsCells } from './bootstrap-bounds.ts';
import { clusteredBounds, isAreaByFormula } from './clustered-bounds.ts';
import type { Bounds } from './ends.ts';

export interface DrawnAsked {
  readonly calls: readonly MetricCall[];
  readonly measured: readonly Measured[];
}

const distances: ReadonlySet<string> = new Set(['ece', 'ece_quantile']);

const turned = (value: number, interval: Interval, call: MetricCall, config: IntervalConfig): Interval =>
  config.distances === 'reflected' && distances.has(call.metric) ? reflected(value, interval) : interval;

export const drawnBounds = (
  { calls, measured }: DrawnAsked,
  data: TaskData,
  config: IntervalConfig,
): ReadonlyMap<MetricCall, Bounds | null> => {
  const values = new Map(calls.map((call, place) => [call, measured[place]?.value ?? null]));
  const defined = calls.filter((call) => values.get(call) !== null);
  const drawn = defined.filter(
    (call) =>
      !isAreaByFormula(data, call, config) && (config.other !== 'cells' || isDrawnAsCells(data, call)),
  );
  const found = drawn.length === 0 ? [] : bootstrapBounds(data, drawn, config);
  const intervals = new Map(
    drawn.map((call, place) => {
      const [value, interval] = [values.get(call) ?? null, found[place] ?? null];
      return [call, interval === null || value === null ? null : turned(value, interval, call, config)];
    }),
  );
  return data.clusters === undefined
    ? intervals
    : clusteredBounds({ calls: defined, drawn: intervals }, { ...data, clusters: data.clusters }, config);
};
