// The rates that fairness metrics compare between groups.

import { sumOver } from '../metrics/binary/proportion.ts';
import type { Confusion } from '../metrics/binary/sample.ts';
import type { Where } from '../slices/slicing.ts';
import { compareFractions, type Fraction, fraction } from './fraction.ts';

type Cells = readonly (keyof Confusion)[];

export interface Rate {
  readonly id: 'selection_rate' | 'tpr' | 'fpr' | 'precision';
  readonly success: Cells;
  readonly among: Cells;
  /** Why a group has none. */
  readonly without: string;
}

const rate = (id: Rate['id'], success: Cells, among: Cells, without: string): Rate => ({
  id,
  success,
  among,
  without,
});

export const rates = {
  selection_rate: rate('selection_rate', ['fp', 'tp'], ['tn', 'fp', 'fn', 'tp'], 'no weight'),
  tpr: rate('tpr', ['tp'], ['fn', 'tp'], 'no positive labels'),
  fpr: rate('fpr', ['fp'], ['tn', 'fp'], 'no negative labels'),
  precision: rate('precision', ['tp'], ['fp', 'tp'], 'nothing predicted positive'),
} as const;

/** The rows with one text in each column; a missing one has no part in any comparison. */
export interface Group {
  readonly where: Where;
  readonly rows: number;
  readonly weights: Confusion;
}

/** A group's rate: k of n. */
export interface GroupRate {
  readonly group: Group;
  readonly k: number;
  readonly n: number;
  readonly exact: Fraction;
}

export const groupRate = (group: Group, { success, among }: Rate): GroupRate | null => {
  const k = sumOver(group.weights, success);
  const n = sumOver(group.weights, among);
  return n === 0 ? null : { group, k, n, exact: fraction(k, n) };
};

export interface Extremes {
  readonly lowest: GroupRate;
  readonly highest: GroupRate;
}

/** Of groups in code point order: of equal rates the first one's. */
export const extremes = (all: readonly GroupRate[]): Extremes | null => {
  const [first] = all;
  if (first === undefined) return null;
  let [lowest, highest] = [first, first];
  for (const one of all) {
    if (compareFractions(one.exact, lowest.exact) < 0) lowest = one;
    if (compareFractions(one.exact, highest.exact) > 0) highest = one;
  }
  return { lowest, highest };
};
