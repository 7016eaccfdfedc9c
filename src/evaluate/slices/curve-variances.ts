// DeLong's variance of every slice's AUC in a second walk: a row's placement is known from what stands above it, and is
// taken less its mean, so that nothing cancels (cf. intervals/delong.ts, which does one slice at a time).

import { lostPairsAt, negativesAt, positivesAt, premultiplied, stride } from './curve-sums.ts';
import type { Membership } from './membership.ts';
import { cellShift, labelBit, type ScoreStream, tiedBit } from './score-stream.ts';

interface Walk {
  readonly words: Uint32Array;
  readonly places: Uint32Array;
  readonly width: number;
  /** Of the whole curve, by slice. */
  readonly totals: Float64Array;
  /** positives and negatives above the step, then with it. */
  readonly above: Float64Array;
  /** Σ (placement - mean)² of positives, of negatives. */
  readonly spread: Float64Array;
}

const each = (
  { words, places, width }: Walk,
  k: number,
  visit: (at: number, label: number) => void,
): void => {
  const word = words[k] ?? 0;
  const from = (word >>> cellShift) * width;
  for (let i = from; i < from + width; i++) visit(places[i] ?? 0, word & labelBit);
};

const step = (walk: Walk, from: number, to: number): void => {
  const { above, totals, spread } = walk;
  for (let k = from; k <= to; k++)
    each(walk, k, (at) => {
      above[at + 2] = above[at] ?? 0;
      above[at + 3] = above[at + 1] ?? 0;
    });
  for (let k = from; k <= to; k++)
    each(walk, k, (at, label) => {
      const own = at + (label === 1 ? 2 : 3);
      above[own] = (above[own] ?? 0) + 1;
    });
  for (let k = from; k <= to; k++)
    each(walk, k, (at, label) => {
      const positives = totals[at + positivesAt] ?? 0;
      const negatives = totals[at + negativesAt] ?? 0;
      const lost = (totals[at + lostPairsAt] ?? 0) / (2 * positives) / negatives;
      if (label === 1) {
        const beaten = ((above[at + 1] ?? 0) + (above[at + 3] ?? 0)) / (2 * negatives);
        spread[at] = (spread[at] ?? 0) + (beaten - lost) ** 2;
      } else {
        const beating = ((above[at] ?? 0) + (above[at + 2] ?? 0)) / (2 * positives);
        spread[at + 1] = (spread[at + 1] ?? 0) + (beating - (1 - lost)) ** 2;
      }
    });
  for (let k = from; k <= to; k++)
    each(walk, k, (at) => {
      above[at] = above[at + 2] ?? 0;
      above[at + 1] = above[at + 3] ?? 0;
    });
};

/** By slice; NaN with fewer than 2 positives or 2 negatives. Rows only: with weights there is no such variance. */
export const curveVariances = (
  stream: ScoreStream,
  members: Membership,
  totals: Float64Array,
): Float64Array => {
  const walk: Walk = {
    words: stream.words,
    places: premultiplied(members),
    width: members.width,
    totals,
    above: new Float64Array(members.slices * stride),
    spread: new Float64Array(members.slices * stride),
  };
  let end = stream.words.length - 1;
  while (end >= 0) {
    let start = end;
    while (((stream.words[start] ?? 0) & tiedBit) !== 0) start--;
    step(walk, start, end);
    end = start - 1;
  }
  return Float64Array.from({ length: members.slices }, (_, slice) => {
    const m = totals[slice * stride + positivesAt] ?? 0;
    const n = totals[slice * stride + negativesAt] ?? 0;
    if (m < 2 || n < 2) return Number.NaN;
    const [ofPositives, ofNegatives] = [
      walk.spread[slice * stride] ?? 0,
      walk.spread[slice * stride + 1] ?? 0,
    ];
    return ofPositives / (m - 1) / m + ofNegatives / (n - 1) / n;
  });
};
