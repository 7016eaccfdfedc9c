// What is counted of the rows of one slice.

/** Weights by label and prediction; without weights, rows. */
export interface Confusion {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

export interface Curve {
  /** P(a positive scores above a negative) + P(equal) / 2; null without positives or negatives. */
  readonly auc: number | null;
  /** Null without positives. */
  readonly averagePrecision: number | null;
  /** DeLong's variance of the AUC, where asked for and there is one. */
  readonly variance: number | null;
}

export interface BinarySample {
  readonly rows: number;
  readonly weights: Confusion;
  /** Sums of squared weights; null without weights, and where no interval needs them. */
  readonly squares: Confusion | null;
  /** Σ w (score - label)². */
  readonly squaredErrors: number;
  /** Σ -w ln(probability given to the label). */
  readonly logLosses: number;
  /** By number of equal-width bins: Σ w (label - score) a bin. */
  readonly bins: ReadonlyMap<number, Float64Array>;
  /** By number of quantile bins: the same. */
  readonly quantileBins: ReadonlyMap<number, Float64Array>;
  readonly curve: Curve | null;
}

export const positivesOf = ({ fn, tp }: Confusion): number => fn + tp;
export const negativesOf = ({ tn, fp }: Confusion): number => tn + fp;
export const totalOf = ({ tn, fp, fn, tp }: Confusion): number => tn + fp + (fn + tp);
