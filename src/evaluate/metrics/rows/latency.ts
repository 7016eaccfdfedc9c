import { quantile } from '../../special/quantile.ts';
import { compensatedSum } from '../compensated-sum.ts';
import { defined, fromZero, type Metric, type MetricWords, undefinedAs } from '../metric.ts';
import type { RowSample } from './sample.ts';

const shared = {
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'latency',
  weights: 'ignored',
} as const satisfies Partial<MetricWords>;

type Of = (sorted: Float64Array) => number;

const measuring =
  (of: Of): Metric<RowSample>['measure'] =>
  ({ latencies }) =>
    latencies === null || latencies.length === 0
      ? undefinedAs('there are no latencies')
      : defined(of(latencies));

/** The share of requests that a percentile is not below. */
const shares = { p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99, p999: 0.999 } as const;

/** A percentile, with the share that it stands for. */
export interface PercentileMetric extends Metric<RowSample> {
  readonly interval: 'quantile';
  readonly share: number;
}

const percentiles = Object.entries(shares).map(
  ([name, share]): PercentileMetric => ({
    ...shared,
    id: `latency_${name}`,
    question: `In how many milliseconds are ${share * 100} % of requests answered?`,
    interval: 'quantile',
    share,
    measure: measuring((sorted) => quantile(sorted, share)),
  }),
);

/** The slowest of these requests bounds no other: it has no interval. */
const max: Metric<RowSample> = {
  ...shared,
  id: 'latency_max',
  question: 'How many milliseconds does the slowest answer take?',
  interval: 'none',
  measure: measuring((sorted) => sorted.at(-1) ?? 0),
};

const mean: Metric<RowSample> = {
  ...shared,
  id: 'latency_mean',
  question: 'How many milliseconds does an answer take on average?',
  interval: 'other',
  measure: measuring((sorted) => compensatedSum(sorted.length, (i) => sorted[i] ?? 0) / sorted.length),
};

export const latencyMetrics: readonly (Metric<RowSample> | PercentileMetric)[] = [...percentiles, max, mean];
