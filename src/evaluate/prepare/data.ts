// Rows ready to be measured: everything checked, nothing missing but values of groups.

import type { IdColumn } from '../table.ts';

interface Rows {
  readonly rows: number;
  /** Null: every row weighs 1. */
  readonly weights: Float64Array | null;
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

/** Text of a column to slice by: a place in `values` a row, `missingCode` where there is none. */
export interface GroupColumn {
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

export interface Prepared {
  readonly data: TaskData;
  readonly ids: IdColumn;
  readonly groups: ReadonlyMap<string, GroupColumn>;
  readonly lineOf: (row: number) => number | null;
}
