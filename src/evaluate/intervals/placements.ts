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

const positiveMark = 1;
const firstOfTie = 2;

/** Labels and ends of ties in order of score: the rows are looked up once, every later pass is sequential. */
export const marksOf = ({ scores, labels, order }: Ranked): Uint8Array => {
  const marks = new Uint8Array(order.length);
  let before = Number.NaN;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? 0;
    const score = scores[row] ?? 0;
    marks[i] = (labels[row] === 1 ? positiveMark : 0) | (score === before ? 0 : firstOfTie);
    before = score;
  }
  return marks;
};

export const isPositive = (marks: Uint8Array, i: number): boolean =>
  ((marks[i] ?? 0) & positiveMark) === positiveMark;

const measure = (group: TieGroup, marks: Uint8Array): void => {
  let to = group.from;
  let positives = 0;
  do {
    positives += (marks[to] ?? 0) & positiveMark;
    to++;
  } while (to < marks.length && ((marks[to] ?? 0) & firstOfTie) === 0);
  group.to = to;
  group.positives = positives;
  group.negatives = to - group.from - positives;
};

/** Visits the tie groups from the lowest score up; the group handed over is used again. */
export const eachTieGroup = (marks: Uint8Array, visit: (group: TieGroup) => void): void => {
  const group = emptyGroup();
  while (group.from < marks.length) {
    measure(group, marks);
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
  for (let i = 0; i < labels.length; i++) positives += labels[i] ?? 0;
  return { positives, negatives: labels.length - positives };
};

/** Share of negatives below a positive of the group, ties half. */
export const positivePlacement = (group: TieGroup, { negatives }: Classes): number =>
  (2 * group.negativesBelow + group.negatives) / (2 * negatives);

/** Share of positives above a negative of the group, ties half. */
export const negativePlacement = (group: TieGroup, { positives }: Classes): number =>
  (2 * (positives - group.positivesBelow) - group.positives) / (2 * positives);

/** P(positive > negative) + P(equal)/2, from whole numbers. */
export const aucOf = (marks: Uint8Array, classes: Classes): number => {
  let wins = 0;
  eachTieGroup(marks, (group) => {
    wins += group.positives * (2 * group.negativesBelow + group.negatives);
  });
  return wins / (2 * classes.positives) / classes.negatives;
};
