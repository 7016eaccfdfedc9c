// Rows ready to be measured: everything checked, nothing missing but values of groups.

import type { Codes, IdColumn } from '../table.ts';

interface Rows {
  readonly rows: number;
  /** Null: every row weighs 1. */
  readonly weights: Float64Array | null;
  /** Left out: each row is drawn by itself. */
  readonly clusters?: Clusters;
}

/** Rows that belong together, such as those of one customer: an interval draws all of them or none. */
export interface Clusters {
  /** A number a row. */
  readonly of: Uint32Array;
  /** What each draws by, which its text alone decides. */
  readonly units: Float64Array;
}

export interface BinaryData extends Rows {
  readonly task: 'binary';
  /** 1: the positive label. */
  readonly labels: Uint8Array;
  /** Hard predictions: by the prediction column, else score >= threshold. */
  readonly predictions: Uint8Array;
  readonly scores: Float64Array | null;
}

export interface MulticlassData extends Rows {
  readonly task: 'multiclass';
  /** In code point order: the declared ones where there are scores, and whatever labels and predictions name. */
  readonly classes: readonly string[];
  /** Places in `classes`. */
  readonly labels: Uint32Array;
  readonly predictions: Uint32Array;
  /** One for each of `scored`, in that order. */
  readonly scores: readonly Float64Array[] | null;
  /** Places in `classes` of the declared ones, ascending. */
  readonly scored: Uint32Array;
}

export interface RegressionData extends Rows {
  readonly task: 'regression';
  readonly labels: Float64Array;
  readonly predictions: Float64Array;
}

export interface RankingData extends Rows {
  readonly task: 'ranking';
  readonly labels: Float64Array;
  readonly scores: Float64Array;
  /** A number a query, in order of their first rows. */
  readonly queries: Uint32Array;
  readonly queryCount: number;
  /** What a query without relevant rows counts: 0, or nothing. */
  readonly empty: 'zero' | 'skip';
}

export type TaskData = BinaryData | MulticlassData | RegressionData | RankingData;

/** Text of a column to slice by: a place in `values` a row; a code past them where there is none. */
export interface GroupColumn {
  readonly codes: Codes;
  readonly values: readonly string[];
}

export interface Prepared {
  readonly data: TaskData;
  readonly ids: IdColumn;
  readonly groups: ReadonlyMap<string, GroupColumn>;
  /** Milliseconds a row; null where no column of them is named. */
  readonly latencies: Float64Array | null;
  readonly lineOf: (row: number) => number | null;
}
