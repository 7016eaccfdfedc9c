import { byCodePoint } from '../code-point.ts';
import { chiSquaredContingency } from '../tests/chi-squared-contingency.ts';
import { jensenShannon } from '../tests/jensen-shannon.ts';
import { populationStability } from '../tests/population-stability.ts';
import type { CategoricalDrift, Sides } from './report.ts';

export type Tally = ReadonlyMap<string, number>;

type Numbers = Pick<CategoricalDrift, 'statistic' | 'df' | 'p' | 'psi' | 'js' | 'counts' | 'only'>;

const absentFrom = (tally: Tally, other: Tally): readonly string[] =>
  [...tally.keys()].filter((category) => !other.has(category)).toSorted(byCodePoint);

/** Rows by category; null where a side has none. */
export const categoricalDrift = ({ reference, current }: Sides<Tally>, floor: number): Numbers => {
  const categories = [...new Set([...reference.keys(), ...current.keys()])].toSorted(byCodePoint);
  const countsOf = (tally: Tally): readonly number[] => categories.map((name) => tally.get(name) ?? 0);
  const counts = { categories, reference: countsOf(reference), current: countsOf(current) };
  const tested = chiSquaredContingency([counts.reference, counts.current]);
  const psi = populationStability(counts.reference, counts.current, floor);
  return {
    statistic: tested?.statistic ?? null,
    df: tested?.df ?? null,
    p: tested?.p ?? null,
    psi: psi !== null && Number.isFinite(psi) ? psi : null,
    js: jensenShannon(counts.reference, counts.current),
    counts,
    only: { reference: absentFrom(reference, current), current: absentFrom(current, reference) },
  };
};
