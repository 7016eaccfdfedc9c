import type { Where } from './finding.ts';

// What measuring the predictions of a manifest gave, as plain data: the part of the engine's answer that gates judge.
// It travels in the snapshot, so that a verdict can be replayed without the predictions.

export interface MeasuredValue {
  readonly value: number | null;
  /** Left out: the metric is given no interval. null: it could not be computed on these rows. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Why there is no value. */
  readonly undefined?: string;
}

export type MeasuredValues = { readonly [metric: string]: MeasuredValue };

export interface MeasuredSlice {
  readonly where: Where;
  readonly rows: number;
  readonly metrics: MeasuredValues;
}

export interface MeasuredRate {
  readonly group: Where;
  readonly value: number;
  readonly k: number;
  readonly n: number;
}

export interface MeasuredFairness {
  readonly by: readonly string[];
  readonly metric: string;
  readonly value: number | null;
  readonly undefined?: string;
  /** Of the value, at a level that allows for every pair of groups that could have been the extremes; null: none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lowest: MeasuredRate | null;
  readonly highest: MeasuredRate | null;
  readonly excluded: readonly { readonly group: Where; readonly rows: number; readonly because: string }[];
}

export interface MeasuredDifference {
  readonly champion: number | null;
  readonly challenger: number | null;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: string;
  readonly undefined?: string;
  /** Why there is a difference and no interval. */
  readonly no_interval?: string;
}

export interface Evidence {
  /** Digest of the predictions' bytes. */
  readonly sha256: string;
  readonly from: string;
  readonly rows: number;
}

export type Measurement =
  | {
      readonly kind: 'measured';
      readonly evidence: Evidence;
      readonly overall: MeasuredValues;
      readonly slices: readonly MeasuredSlice[];
      readonly fairness: readonly MeasuredFairness[];
      readonly champion: ChampionMeasurement;
      readonly level: number;
    }
  | Unmeasured;

export interface Unmeasured {
  readonly kind: 'unmeasured';
  readonly because: string;
  readonly remedy: string;
}

/** The same rows under the champion: `unmeasured` when it names no predictions, or other ones. */
export type ChampionMeasurement =
  | {
      readonly kind: 'measured';
      readonly evidence: Evidence;
      readonly differences: { readonly [metric: string]: MeasuredDifference };
    }
  | Unmeasured;

/** What the gates of a change ask of the predictions. */
export interface Needs {
  readonly metrics: readonly string[];
  readonly slices: readonly (readonly string[])[];
  readonly fairness: readonly { readonly metric: string; readonly by: readonly string[] }[];
  readonly champion: boolean;
}

export const nothingNeeded: Needs = { metrics: [], slices: [], fairness: [], champion: false };

export const needing = (needs: Partial<Needs>): Needs => ({ ...nothingNeeded, ...needs });

export const together = (all: readonly Needs[]): Needs => ({
  metrics: distinct(all.flatMap(({ metrics }) => metrics)),
  // In one order: [a, b] and [b, a] are the same slices, and a verdict read again names columns in this order.
  slices: distinct(all.flatMap(({ slices }) => slices.map((columns) => [...new Set(columns)].sort()))),
  fairness: distinct(all.flatMap(({ fairness }) => fairness)),
  champion: all.some(({ champion }) => champion),
});

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

export const isNeeded = ({ metrics, fairness, champion }: Needs): boolean =>
  metrics.length + fairness.length > 0 || champion;
