import type { Manner } from './fairness-metric.ts';
import { compareFractions, type Fraction, minus, over } from './fraction.ts';
import { type Extremes, extremes, type Group, type GroupRate, groupRate, type Rate } from './rate.ts';

/** One rate, compared between the groups that have it. */
export interface Gap {
  readonly rate: Rate;
  readonly groups: readonly GroupRate[];
  readonly without: readonly Group[];
  readonly extremes: Extremes | null;
  readonly exact: Fraction | null;
  readonly undefined: string | null;
}

const gapOf = ({ lowest, highest }: Extremes, manner: Manner): Fraction | null => {
  if (manner === 'difference') return minus(highest.exact, lowest.exact);
  return highest.k === 0 ? null : over(lowest.exact, highest.exact);
};

export const gap = (groups: readonly Group[], rate: Rate, manner: Manner): Gap => {
  const all = groups.map((group) => ({ group, rate: groupRate(group, rate) }));
  const having = all.flatMap((one) => (one.rate === null ? [] : [one.rate]));
  const without = all.flatMap((one) => (one.rate === null ? [one.group] : []));
  const shared = { rate, groups: having, without };
  const ends = having.length < 2 ? null : extremes(having);
  if (ends === null) return { ...shared, extremes: null, exact: null, undefined: 'fewer than two groups' };
  const exact = gapOf(ends, manner);
  return {
    ...shared,
    extremes: ends,
    exact,
    undefined: exact === null ? `the highest ${rate.id} is 0` : null,
  };
};

/** The double of a gap, rounded as little as can be. */
export const gapValue = ({ lowest, highest }: Extremes, manner: Manner): number =>
  manner === 'difference'
    ? highest.k / highest.n - lowest.k / lowest.n
    : (lowest.k * highest.n) / (lowest.n * highest.k);

/** The widest of the gaps that are defined; on a draw the first. */
export const worst = (gaps: readonly Gap[], manner: Manner): Gap | null => {
  let found: Gap | null = null;
  for (const one of gaps) {
    if (one.exact === null) continue;
    const order = found?.exact == null ? 1 : compareFractions(one.exact, found.exact);
    if (found === null || (manner === 'difference' ? order > 0 : order < 0)) found = one;
  }
  return found ?? gaps[0] ?? null;
};
