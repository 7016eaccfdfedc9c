// What `assay drift` answers: keys as docs/measuring.md, names them.

import type { Where } from '../slices/slicing.ts';

export interface Sides<T> {
  readonly reference: T;
  readonly current: T;
}

/** How often a value is missing; a feature may drift by no longer being there. */
export interface MissingRate {
  readonly reference: number | null;
  readonly current: number | null;
  readonly difference: number | null;
  /** Of the two-proportion z-test with the pooled variance. */
  readonly p: number | null;
  readonly undefined?: string;
}

export type DriftLevel = 'OK' | 'WARNING' | 'CRITICAL' | 'UNKNOWN';

/** Null is never alone: `undefined` says in words why there is no number. */
interface Measured {
  readonly feature: string;
  /** Left out: what a model is given. */
  readonly role?: 'label' | 'prediction';
  readonly rows: Sides<number>;
  readonly missing: Sides<number>;
  readonly missing_rate: MissingRate;
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

/** Of the features that a model is given; those whose level is unknown are in neither number. */
export interface Drifted {
  readonly drifted: number;
  readonly judged: number;
  /** null: none could be judged. */
  readonly share: number | null;
}

/** How the rows are spread over the slices of one list of columns. */
export interface PopulationDrift {
  readonly by: readonly string[];
  readonly test: 'chi2';
  readonly statistic: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly psi: number | null;
  readonly js: number | null;
  readonly level: DriftLevel;
  readonly undefined?: string;
}

export interface SliceDrift {
  readonly where: Where;
  readonly rows: Sides<number>;
  /** Of all rows. */
  readonly population: Sides<number> & { readonly difference: number };
  readonly features: readonly FeatureDrift[];
}

export interface DriftReport extends Drifted {
  readonly rows: Sides<number>;
  readonly features: readonly FeatureDrift[];
  readonly population: readonly PopulationDrift[];
  readonly slices: readonly SliceDrift[];
}
