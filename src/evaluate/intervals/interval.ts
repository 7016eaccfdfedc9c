export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A binomial count: k of n. */
export interface Proportion {
  readonly k: number;
  readonly n: number;
}
