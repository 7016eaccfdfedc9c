// X. Sun & W. Xu (2014), "Fast implementation of DeLong's algorithm for comparing the areas under correlated
// ROC curves": with the scores sorted, a row's placement is its midrank among all less its midrank among its own.

import { sortByScore } from '../sort/by-score.ts';

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

const labelBit = 1;
const tiedBit = 2;
const rowShift = 2;

/** Rows from the lowest score up, each as one word: row, then a bit for a score equal to the one before, then the label. */
export const rankedRows = (scores: Float64Array, labels: Uint8Array): Uint32Array => {
  const words = new Uint32Array(labels.length);
  for (let row = 0; row < words.length; row++) words[row] = (row << rowShift) | (labels[row] ?? 0);
  sortByScore({ scores, words, weights: null }, tiedBit);
  return words;
};

export const rowOf = (word: number): number => word >>> rowShift;

export const isPositive = (word: number): boolean => (word & labelBit) === labelBit;

const measure = (group: TieGroup, ranked: Uint32Array): void => {
  let to = group.from;
  let positives = 0;
  do {
    positives += (ranked[to] ?? 0) & labelBit;
    to++;
  } while (to < ranked.length && ((ranked[to] ?? 0) & tiedBit) !== 0);
  group.to = to;
  group.positives = positives;
  group.negatives = to - group.from - positives;
};

/** Visits the tie groups from the lowest score up; the group handed over is used again. */
export const eachTieGroup = (ranked: Uint32Array, visit: (group: TieGroup) => void): void => {
  const group = emptyGroup();
  while (group.from < ranked.length) {
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
export const aucOf = (ranked: Uint32Array, classes: Classes): number => {
  let wins = 0;
  eachTieGroup(ranked, (group) => {
    wins += group.positives * (2 * group.negativesBelow + group.negatives);
  });
  return wins / (2 * classes.positives) / classes.negatives;
};
