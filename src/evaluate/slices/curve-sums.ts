// Every slice's exact AUC and average precision from one walk down the scores: each row moves the slices it is in.

import type { Membership } from './membership.ts';
import { cellShift, labelBit, type ScoreStream, tiedBit } from './score-stream.ts';

/** Four numbers a slice. */
export const stride = 4;
/** Weight of positives and of negatives so far. */
export const positivesAt = 0;
export const negativesAt = 1;
/** Twice the weight of pairs in which the negative scores above the positive, ties half. */
export const lostPairsAt = 2;
/** Σ w·precision over the positives. */
export const precisionAt = 3;

/** Where the numbers of a cell's slices stand. */
export const premultiplied = ({ slicesOf }: Membership): Uint32Array =>
  slicesOf.map((slice) => slice * stride);

interface Walk {
  readonly sums: Float64Array;
  readonly places: Uint32Array;
  readonly width: number;
  readonly stream: ScoreStream;
}

/** Most rows stand alone with their score; positives do the work. */
const alone = ({ sums, places, width }: Walk, word: number, weight: number): void => {
  const from = (word >>> cellShift) * width;
  const to = from + width;
  if ((word & labelBit) === 0) {
    for (let i = from; i < to; i++) {
      const at = (places[i] ?? 0) + negativesAt;
      sums[at] = (sums[at] ?? 0) + weight;
    }
    return;
  }
  const twice = 2 * weight;
  for (let i = from; i < to; i++) {
    const at = places[i] ?? 0;
    const positives = (sums[at] ?? 0) + weight;
    const negatives = sums[at + negativesAt] ?? 0;
    sums[at] = positives;
    sums[at + lostPairsAt] = (sums[at + lostPairsAt] ?? 0) + twice * negatives;
    sums[at + precisionAt] = (sums[at + precisionAt] ?? 0) + (weight * positives) / (positives + negatives);
  }
};

const phases = ['positives', 'negatives', 'worth'] as const;

const step = (sums: Float64Array, at: number, weight: number, phase: (typeof phases)[number]): void => {
  const negatives = sums[at + negativesAt] ?? 0;
  if (phase === 'negatives') {
    sums[at + negativesAt] = negatives + weight;
    return;
  }
  sums[at + lostPairsAt] = (sums[at + lostPairsAt] ?? 0) + weight * negatives;
  const positives = sums[at] ?? 0;
  if (phase === 'positives') sums[at] = positives + weight;
  else
    sums[at + precisionAt] = (sums[at + precisionAt] ?? 0) + (weight * positives) / (positives + negatives);
};

const weightOf = ({ weights }: ScoreStream, i: number): number => (weights === null ? 1 : (weights[i] ?? 0));

/** Rows with one score are one step of the curve: first the positives, then the negatives, then what the step is worth. */
const tied = (walk: Walk, from: number, to: number): void => {
  const { sums, places, width, stream } = walk;
  const { words } = stream;
  for (const phase of phases)
    for (let k = from; k <= to; k++) {
      const word = words[k] ?? 0;
      const weight = weightOf(stream, k);
      if ((word & labelBit) !== (phase === 'negatives' ? 0 : 1) || weight === 0) continue;
      const start = (word >>> cellShift) * width;
      for (let i = start; i < start + width; i++) step(sums, places[i] ?? 0, weight, phase);
    }
};

export const curveSums = (stream: ScoreStream, members: Membership): Float64Array => {
  const sums = new Float64Array(members.slices * stride);
  const walk: Walk = { sums, places: premultiplied(members), width: members.width, stream };
  const { words } = stream;
  let end = words.length - 1;
  while (end >= 0) {
    const word = words[end] ?? 0;
    if ((word & tiedBit) === 0) {
      const weight = weightOf(stream, end);
      if (weight > 0) alone(walk, word, weight);
      end--;
      continue;
    }
    let start = end;
    while (((words[start] ?? 0) & tiedBit) !== 0) start--;
    tied(walk, start, end);
    end = start - 1;
  }
  return sums;
};
