import {
  aucOf,
  countClasses,
  eachTieGroup,
  marksOf,
  negativePlacement,
  positivePlacement,
  type Ranked,
} from './placements.ts';
import { scoreOrder } from './score-order.ts';

export interface AucVariance {
  readonly auc: number;
  /** Null with fewer than 2 positives or 2 negatives. */
  readonly variance: number | null;
}

/** DeLong, DeLong & Clarke-Pearson (1988), of rows already in order; null with one class only. */
export const delongOfRanked = (ranked: Ranked): AucVariance | null => {
  const classes = countClasses(ranked.labels);
  const { positives, negatives } = classes;
  if (positives === 0 || negatives === 0) return null;
  const marks = marksOf(ranked);
  const auc = aucOf(marks, classes);
  if (positives < 2 || negatives < 2) return { auc, variance: null };
  let amongPositives = 0;
  let amongNegatives = 0;
  eachTieGroup(marks, (group) => {
    amongPositives += group.positives * (positivePlacement(group, classes) - auc) ** 2;
    amongNegatives += group.negatives * (negativePlacement(group, classes) - auc) ** 2;
  });
  const variance =
    amongPositives / (positives - 1) / positives + amongNegatives / (negatives - 1) / negatives;
  return { auc, variance };
};

export const delong = (scores: Float64Array, labels: Uint8Array): AucVariance | null =>
  delongOfRanked({ scores, labels, order: scoreOrder(scores) });
