import {
  aucOf,
  type Classes,
  countClasses,
  eachTieGroup,
  isPositive,
  marksOf,
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

interface Placed {
  readonly auc: number;
  /** Each row's placement less the AUC, by row. */
  readonly centred: Float64Array;
}

const placed = (ranked: Ranked, classes: Classes): Placed => {
  const marks = marksOf(ranked);
  const auc = aucOf(marks, classes);
  const centred = new Float64Array(marks.length);
  eachTieGroup(marks, (group) => {
    const positive = positivePlacement(group, classes) - auc;
    const negative = negativePlacement(group, classes) - auc;
    for (let i = group.from; i < group.to; i++) {
      centred[ranked.order[i] ?? 0] = isPositive(marks, i) ? positive : negative;
    }
  });
  return { auc, centred };
};

type Moments = Pick<AucCovariance, 'firstVariance' | 'secondVariance' | 'covariance' | 'differenceVariance'>;

/** Sums over the rows of one class, divided by m (m - 1). */
const momentsOf = (a: Float64Array, b: Float64Array, labels: Uint8Array, label: 0 | 1): Moments => {
  let rows = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  let dd = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== label) continue;
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    rows++;
    xx += x * x;
    yy += y * y;
    xy += x * y;
    dd += (y - x) * (y - x);
  }
  const scale = rows * (rows - 1);
  return {
    firstVariance: xx / scale,
    secondVariance: yy / scale,
    covariance: xy / scale,
    differenceVariance: dd / scale,
  };
};

const moments = (a: Float64Array, b: Float64Array, labels: Uint8Array): Moments => {
  const negative = momentsOf(a, b, labels, 0);
  const positive = momentsOf(a, b, labels, 1);
  return {
    firstVariance: negative.firstVariance + positive.firstVariance,
    secondVariance: negative.secondVariance + positive.secondVariance,
    covariance: negative.covariance + positive.covariance,
    differenceVariance: negative.differenceVariance + positive.differenceVariance,
  };
};

/** DeLong, DeLong & Clarke-Pearson (1988); null with fewer than 2 positives or 2 negatives. */
export const delongPairedOfRanked = ({ labels, first, second }: PairedRanked): AucCovariance | null => {
  const classes = countClasses(labels);
  if (classes.positives < 2 || classes.negatives < 2) return null;
  const one = placed({ ...first, labels }, classes);
  const two = placed({ ...second, labels }, classes);
  return { first: one.auc, second: two.auc, ...moments(one.centred, two.centred, labels) };
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
