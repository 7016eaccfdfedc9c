import type { IntervalConfig } from '../config/shape.ts';
import { lowerBoundRank, upperBoundRank } from '../intervals/quantile-bound.ts';
import type { Metric } from '../metrics/metric.ts';
import type { PercentileMetric } from '../metrics/rows/latency.ts';
import type { RowSample } from '../metrics/rows/sample.ts';
import { meanBounds } from './bootstrap-bounds.ts';
import type { Bounds } from './ends.ts';

type RowMetric = Metric<RowSample> | PercentileMetric;

const isPercentile = (metric: RowMetric): metric is PercentileMetric => 'share' in metric;

/** The fewest requests of which the slowest bounds the percentile: all of them lie below it with share^n. */
const fewest = (share: number, level: number): number => Math.ceil(Math.log(1 - level) / Math.log(share));

/**
 * Each end holds by itself at the level, whatever the latencies' distribution: a gate asks in one direction only.
 * The interval between them holds at 1 - 2 (1 - level).
 */
const quantileBounds = (sorted: Float64Array, share: number, level: number): Bounds => {
  const [low, high] = [
    lowerBoundRank(sorted.length, share, level),
    upperBoundRank(sorted.length, share, level),
  ];
  const needed = fewest(share, level);
  const at = (rank: number | null): number | null => (rank === null ? null : (sorted[rank - 1] ?? null));
  const without =
    high === null
      ? { no_interval: `an upper bound needs ${needed} rows, ${needed - sorted.length} more` }
      : {};
  return { low: at(low), high: at(high), ...without };
};

/** undefined: the metric is given no interval. */
export const rowBounds = (
  metric: RowMetric,
  { latencies }: RowSample,
  config: IntervalConfig,
): Bounds | undefined => {
  if (latencies === null || metric.interval === 'none') return undefined;
  if (isPercentile(metric)) return quantileBounds(latencies, metric.share, config.level);
  return config.other === 'bootstrap'
    ? (meanBounds(latencies, config) ?? { low: null, high: null })
    : undefined;
};
