// What `assay drift` answers: keys as docs/measuring.md, names them.

export interface Sides<T> {
  readonly reference: T;
  readonly current: T;
}

export type DriftLevel = 'OK' | 'WARNING' | 'CRITICAL' | 'UNKNOWN';

/** Null is never alone: `undefined` says in words why there is no number. */
interface Measured {
  readonly feature: string;
  readonly rows: Sides<number>;
  readonly missing: Sides<number>;
  readonly statistic: number | null;
  readonly p: number | null;
  readonly p_holm: number | null;
  readonly p_bh: number | null;
  readonly psi: number | null;
  readonly js: number | null;
  readonly level: DriftLevel;
  readonly undefined?: string;
}

export interface NumericDrift extends Measured {
  readonly kind: 'numeric';
  readonly test: 'ks';
  readonly wasserstein: number | null;
  readonly edges: readonly number[];
  readonly counts: Sides<readonly number[]>;
}

export interface CategoricalDrift extends Measured {
  readonly kind: 'categorical';
  readonly test: 'chi2';
  readonly df: number | null;
  readonly counts: Sides<readonly number[]> & { readonly categories: readonly string[] };
  /** Categories of one side only. */
  readonly only: Sides<readonly string[]>;
}

export type FeatureDrift = NumericDrift | CategoricalDrift;

export interface DriftReport {
  readonly rows: Sides<number>;
  readonly features: readonly FeatureDrift[];
}
