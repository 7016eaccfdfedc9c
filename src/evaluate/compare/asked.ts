import type { MetricCall, MetricWords } from '../metrics/metric.ts';

/** A metric as it was asked for, and what is known of it. */
export interface Asked {
  readonly call: MetricCall;
  readonly words: MetricWords;
}
