import type { BinaryData } from '../prepare/data.ts';
import type { Membership } from './membership.ts';
import { scoreOrder } from './score-order.ts';

/** Rows from the lowest score up, each as one word: cell, then a bit for a score equal to the one before, then the label. */
export interface ScoreStream {
  readonly order: Uint32Array;
  readonly words: Uint32Array;
  readonly weights: Float64Array | null;
}

export const tiedBit = 2;
export const labelBit = 1;
export const cellShift = 2;

const wordsOf = ({ labels }: Pick<BinaryData, 'labels'>, { cellOf }: Membership): Uint32Array => {
  const words = new Uint32Array(labels.length);
  for (let row = 0; row < words.length; row++)
    words[row] = ((cellOf[row] ?? 0) << cellShift) | (labels[row] ?? 0);
  return words;
};

export const scoreStream = (
  data: Pick<BinaryData, 'labels' | 'weights'>,
  scores: Float64Array,
  members: Membership,
): ScoreStream => {
  const { order, tied } = scoreOrder(scores);
  const own = wordsOf(data, members);
  const words = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) words[i] = (own[order[i] ?? 0] ?? 0) | ((tied[i] ?? 0) * tiedBit);
  const { weights } = data;
  if (weights === null) return { order, words, weights };
  const sorted = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = weights[order[i] ?? 0] ?? 0;
  return { order, words, weights: sorted };
};
