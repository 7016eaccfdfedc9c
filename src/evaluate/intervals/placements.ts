// X. Sun & W. Xu (2014), "Fast implementation of DeLong's algorithm for comparing the areas under correlated
// ROC curves": with the scores sorted, a row's placement is its midrank among all less its midrank among its own.

/** Scores, labels (1: positive) and the rows in ascending order of score. */
export interface Ranked {
  readonly scores: Float64Array;
  readonly labels: Uint8Array;
  readonly order: Uint32Array;
}

/** Rows with one score, and what lies below them. */
export interface TieGroup {
  from: number;
  to: number;
  positives: number;
  negatives: number;
  positivesBelow: number;
  negativesBelow: number;
}

const emptyGroup = (): TieGroup => ({
  from: 0,
  to: 0,
  positives: 0,
  negatives: 0,
  positivesBelow: 0,
  negativesBelow: 0,
});

const measure = (group: TieGroup, { scores, labels, order }: Ranked): void => {
  const score = scores[order[group.from] ?? 0];
  let positives = 0;
  let to = group.from;
  for (; to < order.length && scores[order[to] ?? 0] === score; to++)
    positives += labels[order[to] ?? 0] ?? 0;
  group.to = to;
  group.positives = positives;
  group.negatives = to - group.from - positives;
};

/** Visits the tie groups from the lowest score up; the group handed over is used again. */
export const eachTieGroup = (ranked: Ranked, visit: (group: TieGroup) => void): void => {
  const group = emptyGroup();
  while (group.from < ranked.order.length) {
    measure(group, ranked);
    visit(group);
    group.positivesBelow += group.positives;
    group.negativesBelow += group.negatives;
    group.from = group.to;
  }
};

export interface Classes {
  readonly positives: number;
  readonly negatives: number;
}

export const countClasses = (labels: Uint8Array): Classes => {
  let positives = 0;
  for (const label of labels) positives += label;
  return { positives, negatives: labels.length - positives };
};

/** Share of negatives below a positive of the group, ties half. */
export const positivePlacement = (group: TieGroup, { negatives }: Classes): number =>
  (2 * group.negativesBelow + group.negatives) / (2 * negatives);

/** Share of positives above a negative of the group, ties half. */
export const negativePlacement = (group: TieGroup, { positives }: Classes): number =>
  (2 * (positives - group.positivesBelow) - group.positives) / (2 * positives);

/** P(positive > negative) + P(equal)/2, from whole numbers. */
export const aucOf = (ranked: Ranked, classes: Classes): number => {
  let wins = 0;
  eachTieGroup(ranked, (group) => {
    wins += group.positives * (2 * group.negativesBelow + group.negatives);
  });
  return wins / (2 * classes.positives) / classes.negatives;
};
