// What drawing rows with their clusters says of a metric, and where it says too little.

import type { IntervalConfig } from '../config/shape.ts';
import { tooFewClusters } from '../draws/few-clusters.ts';
import { clusterCount } from '../draws/units.ts';
import { clusteredDelong } from '../intervals/delong-clustered.ts';
import type { Interval } from '../intervals/interval.ts';
import { aucInterval } from '../intervals/normal-interval.ts';
import { binaryMetrics } from '../metrics/binary/index.ts';
import { isProportion } from '../metrics/binary/proportion.ts';
import { byId } from '../metrics/by-id.ts';
import { metrics } from '../metrics/index.ts';
import type { MetricCall } from '../metrics/metric.ts';
import type { BinaryData, Clusters, TaskData } from '../prepare/data.ts';
import type { Bounds } from './ends.ts';
import { proportionBounds } from './proportion-bounds.ts';

type ClusteredData = TaskData & { readonly clusters: Clusters };

const clustersOfRows = ({ of, units }: Clusters, isCounted: (row: number) => boolean): number =>
  clusterCount({ of: of.filter((_, row) => isCounted(row)), units });

const outcomes = ['tn', 'fp', 'fn', 'tp'] as const;

/** Clusters with rows that the metric is counted over; the AUC needs both labels. */
const countedClusters = (data: ClusteredData, { metric }: MetricCall): number => {
  if (data.task !== 'binary') return clusterCount(data.clusters);
  const { labels, predictions, clusters } = data;
  if (metric === 'auc_roc')
    return Math.min(...[0, 1].map((label) => clustersOfRows(clusters, (row) => labels[row] === label)));
  const found = byId(binaryMetrics, metric);
  if (!isProportion(found)) return clusterCount(clusters);
  const outcome = (row: number) => outcomes[(labels[row] ?? 0) * 2 + (predictions[row] ?? 0)];
  return clustersOfRows(clusters, (row) => found.among.some((one) => one === outcome(row)));
};

/** Drawing rows of which all are alike shows no spread; a cluster then counts as one row. */
const proportionOf = (interval: Interval, clusters: number, config: IntervalConfig): Interval | null =>
  interval.low === interval.high && (interval.low === 0 || interval.low === 1)
    ? proportionBounds({ k: interval.low * clusters, n: clusters, squares: null }, config)
    : interval;

const areaOf = (
  { scores, labels, clusters }: BinaryData & ClusteredData,
  { level }: IntervalConfig,
): Interval | null => {
  const { auc = null, variance = null } = (scores && clusteredDelong(scores, { labels, clusters })) ?? {};
  return auc === null || variance === null ? null : aucInterval(auc, variance, level);
};

/** DeLong's variance by clusters costs no draws. */
export const isAreaByFormula = (
  data: TaskData,
  { metric }: MetricCall,
  { auc }: IntervalConfig,
): data is BinaryData & ClusteredData =>
  data.clusters !== undefined &&
  data.task === 'binary' &&
  metric === 'auc_roc' &&
  auc === 'delong' &&
  data.weights === null;

interface Found {
  readonly calls: readonly MetricCall[];
  /** Without those that are too many rows to draw. */
  readonly drawn: ReadonlyMap<MetricCall, Interval | null>;
}

const intervalOf = (
  call: MetricCall,
  {
    drawn,
    data,
    clusters,
  }: Pick<Found, 'drawn'> & { readonly data: ClusteredData; readonly clusters: number },
  config: IntervalConfig,
): Interval | null => {
  if (isAreaByFormula(data, call, config)) return areaOf(data, config);
  const interval = drawn.get(call) ?? null;
  const { interval: kind } = byId(metrics[data.task], call.metric);
  return interval !== null && kind === 'proportion' ? proportionOf(interval, clusters, config) : interval;
};

const none = { low: null, high: null } as const;

export const clusteredBounds = (
  { calls, drawn }: Found,
  data: ClusteredData,
  config: IntervalConfig,
): ReadonlyMap<MetricCall, Bounds> =>
  new Map(
    calls.map((call) => {
      const clusters = countedClusters(data, call);
      const few = tooFewClusters(clusters);
      if (few !== null) return [call, { ...none, clusters, no_interval: few }];
      if (!drawn.has(call) && !isAreaByFormula(data, call, config))
        return [call, { ...none, clusters, no_interval: `${data.rows} rows are too many to draw again` }];
      const interval = intervalOf(call, { drawn, data, clusters }, config);
      return [call, { ...(interval ?? none), clusters }];
    }),
  );
