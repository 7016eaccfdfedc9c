import type { LeakageCheck, MeasuredData } from './datasets.ts';
import type { Where } from './finding.ts';
import type { SealedEvidence } from './holdout/uses.ts';
import type { Unmeasured } from './unmeasured.ts';
import type { MeasuredWeakSlices, WeakSlicesAsked } from './weak-slices.ts';

// What measuring the predictions of a manifest gave, as plain data: the part of the engine's answer that gates judge.
// It travels in the snapshot, so that a verdict can be replayed without the predictions.

export interface MeasuredValue {
  readonly value: number | null;
  /** Left out: the metric is given no interval. null: it could not be computed on these rows. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Why an end of the interval is null. */
  readonly no_interval?: string;
  /** How many clusters of rows the interval rests on; left out: rows are taken by themselves. */
  readonly clusters?: number;
  /** Why the metric is given no interval, and so is judged by its value. */
  readonly by_value?: string;
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
  /** The level of the control columns within which the groups are compared; left out: over all rows. */
  readonly control?: Where;
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
  readonly clusters?: number;
}

export interface Evidence {
  /** Digest of the predictions' bytes. */
  readonly sha256: string;
  readonly from: string;
  readonly rows: number;
}

export type Measurement = (
  | {
      readonly kind: 'measured';
      readonly evidence: Evidence;
      readonly overall: MeasuredValues;
      readonly slices: readonly MeasuredSlice[];
      readonly fairness: readonly MeasuredFairness[];
      readonly champion: ChampionMeasurement;
      /** In the champion's place the baseline; left out: no gate asks, or the manifest names no predictions of it. */
      readonly baseline?: ChampionMeasurement;
      /** Left out: no gate searches. */
      readonly weak_slices?: readonly MeasuredWeakSlices[];
      readonly level: number;
    }
  | Unmeasured
) & {
  /** Left out: no gate asks about the data sets. */
  readonly data?: MeasuredData;
  /** What was measured on sealed labels; of what is unmeasured: they are used up, and the numbers are not told. */
  readonly holdout?: SealedEvidence;
};

export type { Unmeasured } from './unmeasured.ts';

/** The same rows under the champion: `unmeasured` when it names no predictions, or other ones. */
export type ChampionMeasurement =
  | {
      readonly kind: 'measured';
      readonly evidence: Evidence;
      readonly differences: { readonly [metric: string]: MeasuredDifference };
      /** In the challenger's slices and groups; both left out where no gate looks at any. */
      readonly slices?: readonly MeasuredSlice[];
      readonly fairness?: readonly MeasuredFairness[];
    }
  | Unmeasured;

export interface AskedFairness {
  readonly metric: string;
  readonly by: readonly string[];
  /** Columns within whose values the groups are compared. */
  readonly control?: readonly string[];
}

/** What the gates of a change ask of the predictions. */
export interface Needs {
  readonly metrics: readonly string[];
  readonly slices: readonly (readonly string[])[];
  readonly fairness: readonly AskedFairness[];
  readonly champion: boolean;
  readonly baseline: boolean;
  /** Whether the champion is to be measured in the slices and groups, so that what was lost can be told. */
  readonly championSlices: boolean;
  readonly weakSlices: readonly WeakSlicesAsked[];
  /** Edges of the columns whose numbers are cut into groups: the policy's, not a gate's. */
  readonly bins: { readonly [column: string]: readonly number[] };
  /** Whether the bytes of the data sets are to be looked at. */
  readonly datasets: boolean;
  readonly leakage: readonly LeakageCheck[];
}

export const nothingNeeded: Needs = {
  metrics: [],
  slices: [],
  fairness: [],
  champion: false,
  baseline: false,
  championSlices: false,
  weakSlices: [],
  bins: {},
  datasets: false,
  leakage: [],
};

export const needing = (needs: Partial<Needs>): Needs => ({ ...nothingNeeded, ...needs });

export const together = (all: readonly Needs[]): Needs => ({
  metrics: distinct(all.flatMap(({ metrics }) => metrics)),
  // In one order: [a, b] and [b, a] are the same slices, and a verdict read again names columns in this order.
  slices: distinct(all.flatMap(({ slices }) => slices.map((columns) => [...new Set(columns)].sort()))),
  fairness: distinct(all.flatMap(({ fairness }) => fairness)),
  champion: all.some(({ champion }) => champion),
  baseline: all.some(({ baseline }) => baseline),
  championSlices: all.some(({ championSlices }) => championSlices),
  weakSlices: distinct(all.flatMap(({ weakSlices }) => weakSlices)),
  bins: all[0]?.bins ?? {},
  datasets: all.some(({ datasets }) => datasets),
  leakage: distinct(all.flatMap(({ leakage }) => leakage)),
});

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Whether anything is asked of the predictions. */
export const isNeeded = ({ metrics, fairness, weakSlices, champion }: Needs): boolean =>
  metrics.length + fairness.length + weakSlices.length > 0 || champion;

/** What is asked of the data sets needs no predictions. */
export const asksData = ({ datasets, leakage }: Needs): boolean => datasets || leakage.length > 0;
