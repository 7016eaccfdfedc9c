// What evaluate.yaml says, with its defaults in place.

import type { Decimal } from '../../domain/decimal.ts';
import type { WeakSlicesAsked } from '../../domain/weak-slices.ts';
import type { Costs, MetricCall, Task } from '../metrics/metric.ts';
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
  /** Milliseconds. */
  readonly latency: string | null;
  /** Rows with one value here are drawn together. */
  readonly cluster: string | null;
}

/** A number (compared as one), true or false, or text that must match exactly. */
export type Positive = Decimal | boolean | string;

export type FairnessMetric =
  `${'demographic_parity' | 'equal_opportunity' | 'equalized_odds' | 'predictive_parity' | 'false_positive_rate'}_${'difference' | 'ratio'}`;

export interface FairnessConfig {
  readonly by: readonly (readonly string[])[];
  readonly metrics: readonly FairnessMetric[];
  /** Columns within whose values the groups are compared. */
  readonly control: readonly string[];
  readonly bars: ReadonlyMap<FairnessMetric, Decimal>;
}

export interface IntervalConfig {
  readonly level: number;
  readonly proportion: 'wilson' | 'clopper_pearson';
  readonly auc: 'delong' | 'bootstrap' | 'none';
  /** `cells`: only where rows are counted before they are drawn, which costs little however many there are. */
  readonly other: 'bootstrap' | 'cells' | 'none';
  /** Of metrics that noise can only raise, such as ECE: the draws as they are, or turned about the value. */
  readonly distances: 'percentile' | 'reflected';
  readonly replicates: number;
  readonly seed: number;
}

export interface CompareConfig {
  readonly replicates: number;
  readonly seed: number;
  /** What becomes of rows that take long to draw: they are drawn all the same, or left out by groups. */
  readonly many: 'bootstrap' | 'jackknife';
}

export interface DriftConfig {
  readonly features: readonly (readonly [string, 'numeric' | 'categorical'])[];
  /** Columns to cross: the features once more in each combination of their values. */
  readonly slices: readonly (readonly string[])[];
  /** Edges of the numbers among the columns of the slices. */
  readonly cuts: ReadonlyMap<string, readonly number[]>;
  /** Features that are the truth or the model's own words, by `columns`; what a model is given is neither. */
  readonly roles: ReadonlyMap<string, 'label' | 'prediction'>;
  readonly bins: number;
  readonly floor: number;
  readonly ks: 'auto' | 'exact' | 'asymptotic';
  readonly levels: { readonly warning: number; readonly critical: number };
}

/** Where a model is worse than on the rest: conjunctions of groups, searched for. */
export interface WeakSlicesConfig extends WeakSlicesAsked {
  /** Level of the intervals. */
  readonly level: number;
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
  /** Edges of the columns whose numbers are cut into groups. */
  readonly bins: ReadonlyMap<string, readonly number[]>;
  readonly weakSlices: WeakSlicesConfig | null;
  readonly fairness: FairnessConfig | null;
  readonly intervals: IntervalConfig | null;
  readonly costs: Costs | null;
  readonly empty: 'zero' | 'skip' | 'error';
  readonly compare: CompareConfig;
  readonly limits: Limits;
}

export interface DriftingConfig {
  readonly drift: DriftConfig;
  readonly limits: Limits;
}
