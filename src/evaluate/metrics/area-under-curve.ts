import { scoreOrder } from '../sort/by-score.ts';

/** Rows of which some are positive. */
export interface Ranking {
  readonly scores: Float64Array;
  readonly positive: Uint8Array;
  readonly weights: Float64Array | null;
}

/** P(a positive scores above a negative) + P(equal) / 2; null without weight on either side. */
export const areaUnderCurve = ({ scores, positive, weights }: Ranking): number | null => {
  const order = scoreOrder(scores);
  let negatives = 0;
  let positives = 0;
  let wins = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const score = scores[order[from] ?? 0];
    let tiedPositives = 0;
    let tiedNegatives = 0;
    for (; to < order.length && scores[order[to] ?? 0] === score; to++) {
      const row = order[to] ?? 0;
      const weight = weights === null ? 1 : (weights[row] ?? 0);
      if (positive[row] === 1) tiedPositives += weight;
      else tiedNegatives += weight;
    }
    wins += tiedPositives * (2 * negatives + tiedNegatives);
    positives += tiedPositives;
    negatives += tiedNegatives;
  }
  return positives > 0 && negatives > 0 ? wins / (2 * positives) / negatives : null;
};
