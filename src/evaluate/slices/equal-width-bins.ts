import type { BinaryData } from '../prepare/data.ts';
import { CellSums } from './cell-sums.ts';
import type { Membership } from './membership.ts';

/** As numpy.linspace(0, 1, bins + 1) gives them: multiples of the rounded step, and 1. */
export const binEdges = (bins: number): Float64Array => {
  const step = 1 / bins;
  return Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? 1 : i * step));
};

/** Σ w (label - score) a bin of each cell; a bin is (lower edge, upper edge], the first one holds 0. */
export const equalWidthBins = (
  { labels, scores, weights }: Pick<BinaryData, 'labels' | 'scores' | 'weights'>,
  { cells, cellOf }: Membership,
  bins: number,
): CellSums => {
  const sums = new CellSums(cells, bins);
  if (scores === null) return sums;
  const edges = binEdges(bins);
  for (let row = 0; row < cellOf.length; row++) {
    const score = scores[row] ?? 0;
    let bin = Math.min(Math.floor(score * bins), bins - 1);
    while (bin > 0 && score <= (edges[bin] ?? 0)) bin--;
    while (bin < bins - 1 && score > (edges[bin + 1] ?? 1)) bin++;
    const weight = weights === null ? 1 : (weights[row] ?? 0);
    sums.add((cellOf[row] ?? 0) * bins + bin, weight * ((labels[row] ?? 0) - score));
  }
  return sums;
};
