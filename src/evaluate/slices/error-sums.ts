import { clipped } from '../metrics/probability.ts';
import type { BinaryData } from '../prepare/data.ts';
import { CellSums } from './cell-sums.ts';
import type { Membership } from './membership.ts';

/** Places of the two sums. */
export const squaredError = 0;
export const logLoss = 1;

/** Σ w (score - label)² and Σ -w ln(probability given to the label), a cell. */
export const errorSums = (
  { labels, scores, weights }: Pick<BinaryData, 'labels' | 'scores' | 'weights'>,
  { cells, cellOf }: Membership,
): CellSums => {
  const sums = new CellSums(cells, 2);
  if (scores === null) return sums;
  for (let row = 0; row < cellOf.length; row++) {
    const at = (cellOf[row] ?? 0) * 2;
    const score = scores[row] ?? 0;
    const positive = labels[row] === 1;
    const miss = positive ? 1 - score : score;
    const weight = weights === null ? 1 : (weights[row] ?? 0);
    sums.add(at + squaredError, weight * miss * miss);
    sums.add(at + logLoss, -weight * Math.log(clipped(positive ? score : 1 - score)));
  }
  return sums;
};
