import type { Confusion } from '../metrics/binary/sample.ts';
import type { BinaryData } from '../prepare/data.ts';
import { CellSums } from './cell-sums.ts';
import type { Membership } from './membership.ts';

/** Four sums a cell, at label · 2 + prediction: tn, fp, fn, tp. */
const outcomes = 4;

type Rows = Pick<BinaryData, 'labels' | 'predictions' | 'weights'>;
type CellOf = Pick<Membership, 'cells' | 'cellOf'>;

export interface OutcomeSums {
  readonly rows: CellSums;
  /** Null without weights: rows stand for them. */
  readonly weights: CellSums | null;
  /** Null without weights, and where no interval needs them. */
  readonly squares: CellSums | null;
}

const rowCounts = ({ labels, predictions }: Rows, { cells, cellOf }: CellOf): CellSums => {
  const counts = new Float64Array(cells * outcomes);
  for (let row = 0; row < cellOf.length; row++) {
    const at = (cellOf[row] ?? 0) * outcomes + (labels[row] ?? 0) * 2 + (predictions[row] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const sums = new CellSums(cells, outcomes);
  counts.forEach((count, at) => {
    sums.add(at, count);
  });
  return sums;
};

const powerSums = (
  { labels, predictions, weights }: Rows,
  { cells, cellOf }: CellOf,
  power: 1 | 2,
): CellSums | null => {
  if (weights === null) return null;
  const sums = new CellSums(cells, outcomes);
  for (let row = 0; row < cellOf.length; row++) {
    const weight = weights[row] ?? 0;
    const at = (cellOf[row] ?? 0) * outcomes + (labels[row] ?? 0) * 2 + (predictions[row] ?? 0);
    sums.add(at, power === 1 ? weight : weight * weight);
  }
  return sums;
};

/** Rows, weights and, for intervals, squared weights of each cell by label and prediction. */
export const outcomeSums = (data: Rows, cells: CellOf, forIntervals = false): OutcomeSums => ({
  rows: rowCounts(data, cells),
  weights: powerSums(data, cells, 1),
  squares: forIntervals ? powerSums(data, cells, 2) : null,
});

export const rolledOutcomes = (
  { rows, weights, squares }: OutcomeSums,
  members: Membership,
): OutcomeSums => ({
  rows: rows.rolledUp(members),
  weights: weights?.rolledUp(members) ?? null,
  squares: squares?.rolledUp(members) ?? null,
});

export const confusionAt = (sums: CellSums, slice: number): Confusion => ({
  tn: sums.at(slice, 0),
  fp: sums.at(slice, 1),
  fn: sums.at(slice, 2),
  tp: sums.at(slice, 3),
});
