import type { BinaryData } from '../prepare/data.ts';
import { sortByScore } from '../sort/by-score.ts';
import type { Membership } from './membership.ts';

/** Rows from the lowest score up, each as one word: cell, then a bit for a score equal to the one before, then the label. */
export interface ScoreStream {
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
  const stream = { words: wordsOf(data, members), weights: data.weights?.slice() ?? null };
  sortByScore({ scores, ...stream }, tiedBit);
  return stream;
};
