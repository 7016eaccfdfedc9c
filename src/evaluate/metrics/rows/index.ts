// Metrics of a slice's own rows, measured beside what its task is measured by.

import type { Metric } from '../metric.ts';
import { hosmerLemeshow } from './hosmer-lemeshow.ts';
import { latencyMetrics, type PercentileMetric } from './latency.ts';
import type { RowSample } from './sample.ts';

export const rowMetrics: readonly (Metric<RowSample> | PercentileMetric)[] = [
  hosmerLemeshow,
  ...latencyMetrics,
];
