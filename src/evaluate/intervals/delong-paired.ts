import {
  aucOf,
  type Classes,
  countClasses,
  eachTieGroup,
  negativePlacement,
  positivePlacement,
  type Ranked,
} from './placements.ts';
import { scoreOrder } from './score-order.ts';

export interface AucCovariance {
  readonly first: number;
  readonly second: number;
  readonly firstVariance: number;
  readonly secondVariance: number;
  readonly covariance: number;
  /** Of second - first, summed from the rows' own differences: 0 for models that rank alike. */
  readonly differenceVariance: number;
}

/** Two models on the same rows. */
export interface PairedRanked {
  readonly labels: Uint8Array;
  readonly first: Pick<Ranked, 'scores' | 'order'>;
  readonly second: Pick<Ranked, 'scores' | 'order'>;
}

/** Each row's placement less the AUC, by row. */
const centredPlacements = (ranked: Ranked, classes: Classes, auc: number): Float64Array => {
  const out = new Float64Array(ranked.labels.length);
  eachTieGroup(ranked, (group) => {
    const positive = positivePlacement(group, classes) - auc;
    const negative = negativePlacement(group, classes) - auc;
    for (let i = group.from; i < group.to; i++) {
      const row = ranked.order[i] ?? 0;
      out[row] = ranked.labels[row] === 1 ? positive : negative;
    }
  });
  return out;
};

type Moments = Pick<AucCovariance, 'firstVariance' | 'secondVariance' | 'covariance' | 'differenceVariance'>;

const moments = (a: Float64Array, b: Float64Array, labels: Uint8Array, classes: Classes): Moments => {
  const { positives: m, negatives: n } = classes;
  const shares = [1 / (n - 1) / n, 1 / (m - 1) / m] as const;
  const sums = new Float64Array(8);
  for (let i = 0; i < labels.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    const at = labels[i] === 1 ? 4 : 0;
    sums[at] = (sums[at] ?? 0) + x * x;
    sums[at + 1] = (sums[at + 1] ?? 0) + y * y;
    sums[at + 2] = (sums[at + 2] ?? 0) + x * y;
    sums[at + 3] = (sums[at + 3] ?? 0) + (y - x) * (y - x);
  }
  const sum = (k: number): number => (sums[k] ?? 0) * shares[0] + (sums[k + 4] ?? 0) * shares[1];
  return { firstVariance: sum(0), secondVariance: sum(1), covariance: sum(2), differenceVariance: sum(3) };
};

/** DeLong, DeLong & Clarke-Pearson (1988); null with fewer than 2 positives or 2 negatives. */
export const delongPairedOfRanked = ({ labels, first, second }: PairedRanked): AucCovariance | null => {
  const classes = countClasses(labels);
  if (classes.positives < 2 || classes.negatives < 2) return null;
  const one: Ranked = { ...first, labels };
  const two: Ranked = { ...second, labels };
  const firstAuc = aucOf(one, classes);
  const secondAuc = aucOf(two, classes);
  const a = centredPlacements(one, classes, firstAuc);
  const b = centredPlacements(two, classes, secondAuc);
  return { first: firstAuc, second: secondAuc, ...moments(a, b, labels, classes) };
};

export const delongPaired = (
  first: Float64Array,
  second: Float64Array,
  labels: Uint8Array,
): AucCovariance | null =>
  delongPairedOfRanked({
    labels,
    first: { scores: first, order: scoreOrder(first) },
    second: { scores: second, order: scoreOrder(second) },
  });
