// What evaluate.yaml says, with its defaults in place.

import type { Decimal } from '../../domain/decimal.ts';
import type { MetricCall, Task } from '../metrics/metric.ts';
import type { Limits } from '../table.ts';

export interface Columns {
  readonly id: string;
  readonly label: string;
  readonly score: string | null;
  /** Multiclass: class and column, classes in code point order. */
  readonly scores: readonly (readonly [string, string])[] | null;
  readonly prediction: string | null;
  readonly weight: string | null;
  readonly group: string | null;
  readonly time: string | null;
}

/** A number (compared as one), true or false, or text that must match exactly. */
export type Positive = Decimal | boolean | string;

export type FairnessMetric =
  `${'demographic_parity' | 'equal_opportunity' | 'equalized_odds' | 'predictive_parity' | 'false_positive_rate'}_${'difference' | 'ratio'}`;

export interface FairnessConfig {
  readonly by: readonly (readonly string[])[];
  readonly metrics: readonly FairnessMetric[];
  readonly bars: ReadonlyMap<FairnessMetric, Decimal>;
}

export interface IntervalConfig {
  readonly level: number;
  readonly proportion: 'wilson' | 'clopper_pearson';
  readonly auc: 'delong' | 'bootstrap' | 'none';
  readonly other: 'bootstrap' | 'none';
  readonly replicates: number;
  readonly seed: number;
}

export interface DriftConfig {
  readonly features: readonly (readonly [string, 'numeric' | 'categorical'])[];
  readonly bins: number;
  readonly floor: number;
  readonly ks: 'auto' | 'exact' | 'asymptotic';
  readonly levels: { readonly warning: number; readonly critical: number };
}

/** What `evaluate` and `compare` need. */
export interface MeasuringConfig {
  readonly task: Task;
  readonly columns: Columns;
  readonly positive: Positive;
  readonly threshold: number;
  readonly scoreRange: 'unit' | 'any';
  readonly metrics: readonly MetricCall[];
  readonly slices: readonly (readonly string[])[];
  readonly fairness: FairnessConfig | null;
  readonly intervals: IntervalConfig | null;
  readonly empty: 'zero' | 'skip' | 'error';
  readonly compare: { readonly replicates: number; readonly seed: number };
  readonly limits: Limits;
}

export interface DriftingConfig {
  readonly drift: DriftConfig;
  readonly limits: Limits;
}
