import { scoreOrder } from '../intervals/score-order.ts';
import type { BinaryData } from '../prepare/data.ts';
import type { Membership } from './membership.ts';

/** Rows from the lowest score up, each as one word: cell, then a bit for a score equal to the one before, then the label. */
export interface ScoreStream {
  readonly order: Uint32Array;
  readonly words: Uint32Array;
  readonly weights: Float64Array | null;
}

export const tiedBit = 2;
export const labelBit = 1;
export const cellShift = 2;

const isAscending = (scores: Float64Array): boolean => {
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) < (scores[i - 1] ?? 0)) return false;
  return true;
};

export const scoreStream = (
  { labels, weights }: Pick<BinaryData, 'labels' | 'weights'>,
  scores: Float64Array,
  { cellOf }: Membership,
): ScoreStream => {
  const order = isAscending(scores) ? Uint32Array.from(scores.keys()) : scoreOrder(scores);
  const words = new Uint32Array(order.length);
  let before = Number.NaN;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? 0;
    const score = scores[row] ?? 0;
    words[i] = ((cellOf[row] ?? 0) << cellShift) | (score === before ? tiedBit : 0) | (labels[row] ?? 0);
    before = score;
  }
  return {
    order,
    words,
    weights: weights === null ? null : weights.map((_, i) => weights[order[i] ?? 0] ?? 0),
  };
};
