import type { BinaryData } from '../prepare/data.ts';
import { CellSums } from './cell-sums.ts';
import type { Membership } from './membership.ts';

/** As numpy.linspace(0, 1, bins + 1) gives them: multiples of the rounded step, and 1. */
export const binEdges = (bins: number): Float64Array => {
  const step = 1 / bins;
  return Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? 1 : i * step));
};

/** A rounded edge lies within one bin of where it should; a comparison is 0 or 1, and no branch to be guessed wrong. */
const binOf = (score: number, bins: number, edges: Float64Array): number => {
  const near = Math.min((score * bins) | 0, bins - 1);
  return near + Number(score > (edges[near + 1] ?? 0)) - Number(score <= (edges[near] ?? 0));
};

interface Binning {
  readonly bins: number;
  readonly edges: Float64Array;
}

type Scored = Pick<BinaryData, 'labels' | 'weights'> & { readonly scores: Float64Array };

const unweighted = (
  { labels, scores }: Scored,
  cellOf: Uint32Array,
  { bins, edges }: Binning,
  sums: CellSums,
): void => {
  for (let row = 0; row < cellOf.length; row++) {
    const score = scores[row] ?? 0;
    sums.add((cellOf[row] ?? 0) * bins + binOf(score, bins, edges), (labels[row] ?? 0) - score);
  }
};

const weighted = (
  { labels, scores, weights }: Scored,
  cellOf: Uint32Array,
  { bins, edges }: Binning,
  sums: CellSums,
): void => {
  for (let row = 0; row < cellOf.length; row++) {
    const score = scores[row] ?? 0;
    const at = (cellOf[row] ?? 0) * bins + binOf(score, bins, edges);
    sums.add(at, (weights?.[row] ?? 0) * ((labels[row] ?? 0) - score));
  }
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
  // No score falls out of the first bin or out of the last one.
  edges[0] = -Infinity;
  edges[bins] = Infinity;
  const add = weights === null ? unweighted : weighted;
  add({ labels, scores, weights }, cellOf, { bins, edges }, sums);
  return sums;
};
