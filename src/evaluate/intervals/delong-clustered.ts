import type { Clusters } from '../prepare/data.ts';
import type { AucVariance } from './delong.ts';
import { type AucCovariance, placed } from './delong-paired.ts';
import { type Classes, countClasses } from './placements.ts';

/** Rows, and which of them belong together. */
export interface ClusteredLabels {
  readonly labels: Uint8Array;
  readonly clusters: Clusters;
}

/** Sums of one cluster's placements: of its positives, of its negatives. */
interface ByCluster {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
  readonly hasPositives: Uint8Array;
  readonly hasNegatives: Uint8Array;
}

const summed = (centred: Float64Array, { labels, clusters: { of, units } }: ClusteredLabels): ByCluster => {
  const [positives, negatives] = [new Float64Array(units.length), new Float64Array(units.length)];
  const [hasPositives, hasNegatives] = [new Uint8Array(units.length), new Uint8Array(units.length)];
  for (let row = 0; row < centred.length; row++) {
    const cluster = of[row] ?? 0;
    const [sums, has] = labels[row] === 1 ? [positives, hasPositives] : [negatives, hasNegatives];
    sums[cluster] = (sums[cluster] ?? 0) + (centred[row] ?? 0);
    has[cluster] = 1;
  }
  return { positives, negatives, hasPositives, hasNegatives };
};

const total = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

const products = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, cluster) => sum + value * (b[cluster] ?? 0), 0);

/** n/(n-1), as a variance of sums from so many clusters asks. */
const unbiased = (clusters: number): number => clusters / (clusters - 1);

/**
 * N. A. Obuchowski (1997), "Nonparametric analysis of clustered ROC curve data": DeLong's variance with the placements
 * added up by cluster, and what ties a cluster's positives to its negatives. `centred`: each row's placement less the
 * AUC, or the difference of two such. Null where either class comes from one cluster only.
 */
const variance = (
  centred: Float64Array,
  rows: ClusteredLabels,
  { positives: m, negatives: n }: Classes,
): number | null => {
  const by = summed(centred, rows);
  const [ofPositives, ofNegatives] = [total(by.hasPositives), total(by.hasNegatives)];
  if (ofPositives < 2 || ofNegatives < 2) return null;
  const any = total(by.hasPositives.map((mark, cluster) => mark | (by.hasNegatives[cluster] ?? 0)));
  return Math.max(
    0,
    (unbiased(ofPositives) * products(by.positives, by.positives)) / (m * m) +
      (unbiased(ofNegatives) * products(by.negatives, by.negatives)) / (n * n) +
      (2 * unbiased(any) * products(by.positives, by.negatives)) / (m * n),
  );
};

/** Null with one class only. */
export const clusteredDelong = (scores: Float64Array, rows: ClusteredLabels): AucVariance | null => {
  const classes = countClasses(rows.labels);
  if (classes.positives === 0 || classes.negatives === 0) return null;
  const { auc, centred } = placed(scores, rows.labels, classes);
  return { auc, variance: variance(centred, rows, classes) };
};

/** Null where either class comes from one cluster only. */
export const clusteredDelongPaired = (
  first: Float64Array,
  second: Float64Array,
  rows: ClusteredLabels,
): Pick<AucCovariance, 'first' | 'second' | 'differenceVariance'> | null => {
  const classes = countClasses(rows.labels);
  if (classes.positives === 0 || classes.negatives === 0) return null;
  const [one, two] = [placed(first, rows.labels, classes), placed(second, rows.labels, classes)];
  const apart = two.centred.map((value, row) => value - (one.centred[row] ?? 0));
  const differenceVariance = variance(apart, rows, classes);
  return differenceVariance === null ? null : { first: one.auc, second: two.auc, differenceVariance };
};
