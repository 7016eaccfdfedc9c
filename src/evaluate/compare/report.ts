// What `assay compare` answers: keys as docs/measuring.md, names them. Every difference is
// challenger - champion; null is never alone: `undefined` says in words why there is no number.

import type { Versus } from './join.ts';

interface Reasoned {
  readonly undefined?: string;
}

interface ExactTest {
  readonly test: 'mcnemar_exact';
  readonly champion_only_right: number;
  readonly challenger_only_right: number;
  readonly p: number;
}

export interface ChiSquaredTest extends Reasoned {
  readonly test: 'mcnemar' | 'mcnemar_corrected';
  readonly statistic: number | null;
  readonly p: number | null;
}

export interface DelongTest extends Reasoned {
  readonly test: 'delong';
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly z: number | null;
  readonly p: number | null;
}

export type PairedTest = ExactTest | ChiSquaredTest | DelongTest;

export interface MetricDifference extends Versus<number | null>, Reasoned {
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: 'delong' | 'bootstrap' | 'jackknife';
  /** Why a difference has no interval. */
  readonly no_interval?: string;
  /** How many clusters it rests on; left out where rows are drawn by themselves. */
  readonly clusters?: number;
}

export interface CompareReport {
  readonly rows: Versus<number>;
  readonly matched: number;
  readonly level: number;
  readonly tests: readonly PairedTest[];
  readonly metrics: { readonly [id: string]: MetricDifference };
}
