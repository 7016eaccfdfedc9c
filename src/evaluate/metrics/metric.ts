// What a metric is, whatever the task.

export const tasks = ['binary', 'multiclass', 'regression', 'ranking'] as const;

export type Task = (typeof tasks)[number];

/** A number, or why there is none; `conventional` is what the reference library returns there, null when NaN or an error. */
export type Measured =
  | { readonly value: number }
  | { readonly value: null; readonly undefined: string; readonly conventional: number | null };

export const defined = (value: number): Measured => ({ value });

export const undefinedAs = (reason: string, conventional: number | null = null): Measured => ({
  value: null,
  undefined: reason,
  conventional,
});

/** `above / below`, undefined where `below` is 0. */
export const ratio = (above: number, below: number, reason: string): Measured =>
  below === 0 ? undefinedAs(reason, 0) : defined(above / below);

/** What may stand after `@`: a whole number from 1 (a cut or a number of bins), or a share from 0 to 1. */
export type Parameter = 'none' | 'count' | 'optional count' | 'optional share';

/** What it is computed from, beside the label. `probabilities`: scores that are shares; `costs`: predictions and prices. */
export type Needs = 'labels' | 'predictions' | 'scores' | 'probabilities' | 'costs' | 'latency';

/** Which interval it can have. A count has none. */
export type IntervalKind = 'none' | 'proportion' | 'auc' | 'quantile' | 'other';

export interface MetricWords {
  readonly id: string;
  readonly question: string;
  readonly better: 'higher' | 'lower';
  /** Lowest and highest value there can be; null = unbounded. */
  readonly range: readonly [number | null, number | null];
  readonly parameter: Parameter;
  readonly needs: Needs;
  /** `refused` where the library takes none; `ignored` where each row is one request, whatever it weighs. */
  readonly weights: 'taken' | 'refused' | 'ignored';
  readonly interval: IntervalKind;
}

/** What one decision costs, by label and prediction; a gain is a negative cost. */
export interface Costs {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

/** `Sample` is the data of one slice, or what was counted of it. */
export interface Metric<Sample> extends MetricWords {
  readonly measure: (sample: Sample, parameter: number | null, costs?: Costs) => Measured;
}

/** A metric as it was asked for: `ndcg@5` is `ndcg` with 5. */
export interface MetricCall {
  readonly id: string;
  readonly metric: string;
  readonly parameter: number | null;
  /** Of a metric that needs them. */
  readonly costs?: Costs;
}

export const unit = [0, 1] as const;
export const fromZero = [0, null] as const;
