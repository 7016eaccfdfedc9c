// Rows by score. Scores are dealt to buckets of rising ranges, each small enough for a processor's cache, and sorted there:
// what a row carries moves with it once into its bucket and once to its place, and is never looked up across the whole.

import { type Scratch, scratchFor, settle } from './settle.ts';

/** `words`, and `weights` where there are any, are put in ascending order of the scores, which stay as they are. */
export interface Carried {
  readonly scores: Float64Array;
  readonly words: Uint32Array;
  readonly weights: Float64Array | null;
}

const bucketRows = 8192;
const mostBuckets = 1024;
/** Scores that are crowded in a narrow range fill single buckets, which are dealt again. */
const crowded = 65_536;

interface Range {
  readonly low: number;
  readonly high: number;
  readonly isAscending: boolean;
}

const rangeOf = (scores: Float64Array): Range => {
  let low = Infinity;
  let high = -Infinity;
  let falls = 0;
  let before = -Infinity;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score < before) falls++;
    if (score < low) low = score;
    if (score > high) high = score;
    before = score;
  }
  return { low, high, isAscending: falls === 0 };
};

const markTies = ({ scores, words }: Carried, tieBit: number): void => {
  for (let row = 1; row < scores.length; row++)
    if (scores[row] === scores[row - 1]) words[row] = (words[row] ?? 0) | tieBit;
};

/** The rows of `from`, which are one bucket, in order into `to`. */
const emit = (from: Carried, to: Carried, tieBit: number, scratch: Scratch): void => {
  const { scores, words, weights } = from;
  const { order } = scratch;
  const count = scores.length;
  for (let i = 0; i < count; i++) order[i] = i;
  settle(scores, scratch, count);
  let before = Number.NaN;
  for (let i = 0; i < count; i++) {
    const row = order[i] ?? 0;
    const score = scores[row] ?? 0;
    const word = words[row] ?? 0;
    to.words[i] = score === before ? word | tieBit : word;
    before = score;
  }
  if (weights === null || to.weights === null) return;
  for (let i = 0; i < count; i++) to.weights[i] = weights[order[i] ?? 0] ?? 0;
};

interface Dealing {
  readonly low: number;
  readonly scale: number;
  /** Where each bucket starts, and after the last one the end. */
  readonly starts: Uint32Array;
}

const dealing = (scores: Float64Array, { low, high }: Range, buckets: number): Dealing => {
  const scale = (buckets - 1) / (high - low);
  const starts = new Uint32Array(buckets + 1);
  for (let row = 0; row < scores.length; row++) {
    const bucket = (((scores[row] ?? 0) - low) * scale) >>> 0;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return { low, scale, starts };
};

const dealt = ({ scores, words, weights }: Carried, { low, scale, starts }: Dealing): Carried => {
  const next = starts.slice();
  const to = {
    scores: new Float64Array(scores.length),
    words: new Uint32Array(scores.length),
    weights: weights === null ? null : new Float64Array(scores.length),
  };
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    const bucket = ((score - low) * scale) >>> 0;
    const place = next[bucket] ?? 0;
    next[bucket] = place + 1;
    to.scores[place] = score;
    to.words[place] = words[row] ?? 0;
    if (weights !== null && to.weights !== null) to.weights[place] = weights[row] ?? 0;
  }
  return to;
};

const part = ({ scores, words, weights }: Carried, from: number, to: number): Carried => ({
  scores: scores.subarray(from, to),
  words: words.subarray(from, to),
  weights: weights?.subarray(from, to) ?? null,
});

const largestOf = (starts: Uint32Array): number => {
  let largest = 0;
  for (let bucket = 1; bucket < starts.length; bucket++)
    largest = Math.max(largest, (starts[bucket] ?? 0) - (starts[bucket - 1] ?? 0));
  return largest;
};

const copied = ({ scores, words, weights }: Carried): Carried => ({
  scores,
  words: words.slice(),
  weights: weights?.slice() ?? null,
});

/**
 * Sorts what the rows carry; equal scores stay in row order. `tieBit` is set in the words of rows that score as the row
 * before does. No score is NaN.
 */
export const sortByScore = (rows: Carried, tieBit = 0): void => {
  const { scores } = rows;
  const range = rangeOf(scores);
  if (range.isAscending) {
    markTies(rows, tieBit);
    return;
  }
  const buckets = Math.min(mostBuckets, Math.ceil(scores.length / bucketRows));
  const scale = buckets / (range.high - range.low);
  if (buckets === 1 || !Number.isFinite(scale) || scale === 0) {
    emit(copied(rows), rows, tieBit, scratchFor(scores.length));
    return;
  }
  const plan = dealing(scores, range, buckets);
  const from = dealt(rows, plan);
  const scratch = scratchFor(Math.min(largestOf(plan.starts), crowded));
  for (let bucket = 0; bucket < buckets; bucket++) {
    const [start, end] = [plan.starts[bucket] ?? 0, plan.starts[bucket + 1] ?? 0];
    if (start === end) continue;
    const [own, to] = [part(from, start, end), part(rows, start, end)];
    if (end - start <= crowded) emit(own, to, tieBit, scratch);
    else {
      sortByScore(own, tieBit);
      to.words.set(own.words);
      if (own.weights !== null) to.weights?.set(own.weights);
    }
  }
};

/** Rows from the lowest score up, equal ones in row order. */
export const scoreOrder = (scores: Float64Array): Uint32Array => {
  const words = new Uint32Array(scores.length);
  for (let row = 0; row < words.length; row++) words[row] = row;
  sortByScore({ scores, words, weights: null });
  return words;
};
