import {
  aucOf,
  type Classes,
  countClasses,
  eachTieGroup,
  isPositive,
  negativePlacement,
  positivePlacement,
  rankedRows,
  rowOf,
} from './placements.ts';

export interface AucCovariance {
  readonly first: number;
  readonly second: number;
  readonly firstVariance: number;
  readonly secondVariance: number;
  readonly covariance: number;
  /** Of second - first, summed from the rows' own differences: 0 for models that rank alike. */
  readonly differenceVariance: number;
}

export interface Placed {
  readonly auc: number;
  /** Each row's placement less the AUC, by row. */
  readonly centred: Float64Array;
}

export const placed = (scores: Float64Array, labels: Uint8Array, classes: Classes): Placed => {
  const ranked = rankedRows(scores, labels);
  const auc = aucOf(ranked, classes);
  const centred = new Float64Array(ranked.length);
  eachTieGroup(ranked, (group) => {
    const positive = positivePlacement(group, classes) - auc;
    const negative = negativePlacement(group, classes) - auc;
    for (let i = group.from; i < group.to; i++) {
      const word = ranked[i] ?? 0;
      centred[rowOf(word)] = isPositive(word) ? positive : negative;
    }
  });
  return { auc, centred };
};

/** Sums of the squares and products of one class's placements. */
interface Sums {
  xx: number;
  yy: number;
  xy: number;
  dd: number;
}

const none = (): Sums => ({ xx: 0, yy: 0, xy: 0, dd: 0 });

const sumsByLabel = (a: Float64Array, b: Float64Array, labels: Uint8Array): readonly [Sums, Sums] => {
  const sums = [none(), none()] as const;
  for (let row = 0; row < labels.length; row++) {
    const own = labels[row] === 1 ? sums[1] : sums[0];
    const x = a[row] ?? 0;
    const y = b[row] ?? 0;
    own.xx += x * x;
    own.yy += y * y;
    own.xy += x * y;
    own.dd += (y - x) * (y - x);
  }
  return sums;
};

/** DeLong, DeLong & Clarke-Pearson (1988); null with fewer than 2 positives or 2 negatives. */
export const delongPaired = (
  first: Float64Array,
  second: Float64Array,
  labels: Uint8Array,
): AucCovariance | null => {
  const classes = countClasses(labels);
  const { positives, negatives } = classes;
  if (positives < 2 || negatives < 2) return null;
  const one = placed(first, labels, classes);
  const two = placed(second, labels, classes);
  const [negative, positive] = sumsByLabel(one.centred, two.centred, labels);
  const over = (of: keyof Sums): number =>
    negative[of] / (negatives * (negatives - 1)) + positive[of] / (positives * (positives - 1));
  return {
    first: one.auc,
    second: two.auc,
    firstVariance: over('xx'),
    secondVariance: over('yy'),
    covariance: over('xy'),
    differenceVariance: over('dd'),
  };
};
