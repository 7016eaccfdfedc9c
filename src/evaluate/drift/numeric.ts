import type { DriftConfig } from '../config.ts';
import { quantile } from '../special/quantile.ts';
import { jensenShannon } from '../tests/jensen-shannon.ts';
import { type KsMethod, ksTwoSample } from '../tests/kolmogorov-smirnov.ts';
import { populationStability } from '../tests/population-stability.ts';
import { wasserstein } from '../tests/wasserstein.ts';
import type { NumericDrift, Sides } from './report.ts';

/** Distinct quantiles at k / bins of values in ascending order; without values there are none. */
export const quantileEdges = (sorted: Float64Array, bins: number): readonly number[] => {
  if (sorted.length === 0) return [];
  const edges = Float64Array.from({ length: bins - 1 }, (_, k) => quantile(sorted, (k + 1) / bins) + 0);
  return [...new Set(edges.sort())];
};

/** How many of the values lie in each of (-∞, first edge], (previous, edge] …, (last edge, ∞). */
export const binCounts = (sorted: Float64Array, edges: readonly number[]): readonly number[] => {
  let from = 0;
  const counts = edges.map((edge) => {
    let to = from;
    while (to < sorted.length && (sorted[to] ?? 0) <= edge) to++;
    const count = to - from;
    from = to;
    return count;
  });
  return [...counts, sorted.length - from];
};

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** SciPy turns a wish for `exact` down where the least common multiple of the sizes leaves 32 bits: it would take hours. */
const feasible = (method: KsMethod, { reference, current }: Sides<number>): KsMethod => {
  if (method !== 'exact') return method;
  const multiple = (reference / greatestCommonDivisor(reference, current)) * current;
  return multiple >= 2 ** 31 - 1 ? 'asymptotic' : 'exact';
};

/** Sums and products of very large values leave the range of doubles, which JSON cannot say. */
const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

type Numbers = Pick<NumericDrift, 'statistic' | 'p' | 'psi' | 'js' | 'wasserstein' | 'edges' | 'counts'>;

/** Samples in ascending order; null where one of them is empty. */
export const numericDrift = (
  { reference, current }: Sides<Float64Array>,
  { bins, floor, ks }: Pick<DriftConfig, 'bins' | 'floor' | 'ks'>,
): Numbers => {
  const edges = quantileEdges(reference, bins);
  const counts = { reference: binCounts(reference, edges), current: binCounts(current, edges) };
  const sizes = { reference: reference.length, current: current.length };
  const tested = ksTwoSample(reference, current, feasible(ks, sizes));
  return {
    statistic: tested?.statistic ?? null,
    p: finite(tested?.p ?? null),
    psi: finite(populationStability(counts.reference, counts.current, floor)),
    js: jensenShannon(counts.reference, counts.current),
    wasserstein: finite(wasserstein(reference, current)),
    edges,
    counts,
  };
};
