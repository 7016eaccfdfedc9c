import type { MetricReport } from '../report.ts';

/** An interval of which an end may be missing, and then why. */
export type Bounds = Pick<MetricReport, 'no_interval' | 'clusters'> & {
  readonly low: number | null;
  readonly high: number | null;
};
