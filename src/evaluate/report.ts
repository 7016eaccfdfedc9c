// What `assay evaluate --json` prints: docs/measuring.md.

import type { WeakSlice, WeakSlicesSearch } from '../domain/weak-slices.ts';
import type { Where } from './slices/slicing.ts';

/** `low` and `high` stand where the metric has an interval, null where it cannot be computed. */
export interface MetricReport {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Why an end of the interval is null though there is a value. */
  readonly no_interval?: string;
  /** How many clusters the interval rests on; left out where rows are drawn by themselves. */
  readonly clusters?: number;
  readonly undefined?: string;
  /** What the reference library returns where there is no value. */
  readonly conventional?: number;
}

export type MetricReports = Readonly<Record<string, MetricReport>>;

export interface SliceReport {
  readonly where: Where;
  readonly rows: number;
  readonly metrics: MetricReports;
}

export interface RateReport {
  readonly group: Where;
  readonly value: number;
  readonly k: number;
  readonly n: number;
}

export interface PairReport {
  readonly group: Where;
  readonly reference: Where;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ExcludedReport {
  readonly group: Where;
  readonly rows: number;
  readonly because: string;
  /** The rate in which it takes no part; left out when it takes part in none. */
  readonly rate?: string;
}

export interface FairnessReport {
  readonly by: readonly string[];
  /** The level within which the groups are compared; left out without control columns. */
  readonly control?: Where;
  readonly metric: string;
  readonly value: number | null;
  readonly undefined?: string;
  /** Fairlearn's value, where it differs: it counts a rate of 0/0 as 0. */
  readonly conventional?: number;
  /** Null without a value or a bar. */
  readonly meets: boolean | null;
  /** Of equalized odds: the worse of the two. */
  readonly rate?: string | null;
  readonly lowest: RateReport | null;
  readonly highest: RateReport | null;
  readonly pairs: readonly PairReport[];
  readonly excluded: readonly ExcludedReport[];
}

export interface Evaluation {
  readonly rows: number;
  readonly overall: MetricReports;
  readonly slices: readonly SliceReport[];
  readonly fairness: readonly FairnessReport[];
  /** Both left out where nothing was to be searched. */
  readonly weak_slices?: readonly WeakSlice[];
  readonly weak_slices_search?: WeakSlicesSearch;
}
