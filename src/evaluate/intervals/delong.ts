import {
  aucOf,
  countClasses,
  eachTieGroup,
  negativePlacement,
  positivePlacement,
  rankedRows,
} from './placements.ts';

export interface AucVariance {
  readonly auc: number;
  /** Null with fewer than 2 positives or 2 negatives. */
  readonly variance: number | null;
}

/** DeLong, DeLong & Clarke-Pearson (1988); null with one class only. */
export const delong = (scores: Float64Array, labels: Uint8Array): AucVariance | null => {
  const classes = countClasses(labels);
  const { positives, negatives } = classes;
  if (positives === 0 || negatives === 0) return null;
  const ranked = rankedRows(scores, labels);
  const auc = aucOf(ranked, classes);
  if (positives < 2 || negatives < 2) return { auc, variance: null };
  let amongPositives = 0;
  let amongNegatives = 0;
  eachTieGroup(ranked, (group) => {
    amongPositives += group.positives * (positivePlacement(group, classes) - auc) ** 2;
    amongNegatives += group.negatives * (negativePlacement(group, classes) - auc) ** 2;
  });
  const variance =
    amongPositives / (positives - 1) / positives + amongNegatives / (negatives - 1) / negatives;
  return { auc, variance };
};
