import type { BinaryData } from '../prepare/data.ts';
import { quantile } from '../special/quantile.ts';
import { CellSums } from './cell-sums.ts';
import type { Membership } from './membership.ts';

type Scored = Pick<BinaryData, 'labels'> & { readonly scores: Float64Array };

/** Inner edges as calibration_curve(strategy='quantile') takes them: percentiles of numpy.linspace(0, 1, bins + 1) * 100. */
const innerEdges = (sorted: Float64Array, bins: number): Float64Array => {
  const step = 1 / bins;
  return Float64Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, ((i + 1) * step * 100) / 100));
};

/** Σ (label - score) a bin, of rows in ascending order of score. */
const binned = ({ labels, scores }: Scored, rows: Uint32Array, bins: number): CellSums => {
  const sorted = Float64Array.from(rows, (row) => scores[row] ?? 0);
  const edges = innerEdges(sorted, bins);
  const sums = new CellSums(1, bins);
  let bin = 0;
  for (let i = 0; i < rows.length; i++) {
    const score = sorted[i] ?? 0;
    while (bin < bins - 1 && score > (edges[bin] ?? Infinity)) bin++;
    sums.add(bin, (labels[rows[i] ?? 0] ?? 0) - score);
  }
  return sums;
};

/** Rows of each slice of one slicing, in the order given. */
const dealt = (order: Uint32Array, members: Membership, place: number): ReadonlyMap<number, Uint32Array> => {
  const { cellOf, slicesOf, width, slices } = members;
  const sliceAt = (row: number): number => slicesOf[(cellOf[row] ?? 0) * width + place] ?? 0;
  const counts = new Uint32Array(slices);
  for (const row of order) counts[sliceAt(row)] = (counts[sliceAt(row)] ?? 0) + 1;
  const dealtRows = new Map<number, Uint32Array>();
  const filled = new Uint32Array(slices);
  counts.forEach((count, slice) => {
    if (count > 0) dealtRows.set(slice, new Uint32Array(count));
  });
  for (const row of order) {
    const slice = sliceAt(row);
    const at = filled[slice] ?? 0;
    filled[slice] = at + 1;
    const rows = dealtRows.get(slice);
    if (rows !== undefined) rows[at] = row;
  }
  return dealtRows;
};

/**
 * By slice, the sums of each number of bins. `order`: rows from the lowest score up. The edges are of the slice's own
 * scores: no cell can be shared.
 */
export const quantileBins = (
  data: Scored,
  order: Uint32Array,
  members: Membership,
  bins: readonly number[],
): readonly ReadonlyMap<number, Float64Array>[] => {
  const out = Array.from({ length: members.slices }, () => new Map<number, Float64Array>());
  for (let place = 0; place < members.width; place++)
    for (const [slice, rows] of dealt(order, members, place))
      for (const count of bins) out[slice]?.set(count, binned(data, rows, count).of(0));
  return out;
};
