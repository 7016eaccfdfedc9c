/** Nothing was measured, and what to do about it. */
export interface Unmeasured {
  readonly kind: 'unmeasured';
  readonly because: string;
  readonly remedy: string;
  /** Nothing is at hand to be measured: no predictions are named, or the named ones are nowhere. */
  readonly absent?: true;
}
