// Metrics of labels and hard classes know rows only by what is said of them. Rows alike in all of it are one cell, and a
// sum of their Poisson(1) draws is one Poisson draw: a replicate costs cells, not rows.

import { gathered } from '../gather.ts';
import type { MetricWords } from '../metrics/metric.ts';
import type { BinaryData, MulticlassData, TaskData } from '../prepare/data.ts';

export type ClassData = BinaryData | MulticlassData;

/** Labels and hard classes without weights. */
export const isClassData = (data: TaskData): data is ClassData =>
  (data.task === 'binary' || data.task === 'multiclass') && data.weights === null;

/** Metrics that need no more than that. */
export const isOfClasses = ({ needs, weights }: MetricWords): boolean =>
  (needs === 'labels' || needs === 'predictions' || needs === 'costs') && weights === 'taken';

export const classCount = (data: ClassData): number => (data.task === 'binary' ? 2 : data.classes.length);

export interface Cells {
  /** A row of each cell, and how many rows are like it. */
  readonly rows: Uint32Array;
  readonly counts: Float64Array;
}

/** In the order of their keys, which the order of rows does not change. */
export const cellsBy = (rows: number, keyOf: (row: number) => number): Cells => {
  const cells = new Map<number, { readonly row: number; count: number }>();
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { row, count: 1 });
    else cell.count++;
  }
  const sorted = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
  return {
    rows: Uint32Array.from(sorted, ({ row }) => row),
    counts: Float64Array.from(sorted, ({ count }) => count),
  };
};

/** The drawn cells as rows that weigh what was drawn. */
export const weighted = (data: ClassData, rows: Uint32Array | Int32Array, drawn: Float64Array): TaskData => {
  const kept = Uint32Array.from(rows.keys()).filter((cell) => (drawn[cell] ?? 0) > 0);
  const weights = Float64Array.from(kept, (cell) => drawn[cell] ?? 0);
  // Cells have no scores: what is measured of them does not ask.
  const places = Uint32Array.from(kept, (cell) => rows[cell] ?? 0);
  return { ...gathered({ ...data, scores: null }, places), weights } as TaskData;
};
