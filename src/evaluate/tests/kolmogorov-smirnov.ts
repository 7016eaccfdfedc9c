import { kolmogorovSf } from '../special/kolmogorov.ts';
import { kolmogorovTwoSampleSf } from '../special/kolmogorov-two-sample.ts';
import { walkPooled } from './pooled-walk.ts';

const exactUpTo = 10_000;

export type KsMethod = 'auto' | 'exact' | 'asymptotic';

export interface KsResult {
  readonly statistic: number;
  readonly p: number;
}

/** The largest distance of the two empirical distributions, compared as whole numbers. */
const ksStatistic = (first: Float64Array, second: Float64Array): number => {
  let most = 0;
  walkPooled(first, second, (i, j) => {
    most = Math.max(most, Math.abs(i * second.length - j * first.length));
  });
  return most / (first.length * second.length);
};

const asymptotic = (d: number, n1: number, n2: number): number => {
  const m = Math.max(n1, n2);
  const n = Math.min(n1, n2);
  const size = (m * n) / (m + n);
  const below = Math.floor(size);
  const even = below + (below % 2);
  const rounded = size - below === 0.5 ? even : Math.round(size);
  return rounded < 1 ? Number.NaN : kolmogorovSf(rounded, d);
};

const withinExact = (n1: number, n2: number, method: KsMethod): boolean =>
  method === 'auto' ? Math.max(n1, n2) <= exactUpTo : method === 'exact';

/** The two-sided p of scipy.stats.ks_2samp, which falls back to the asymptotic one where the exact one fails. */
export const ksProbability = (d: number, n1: number, n2: number, method: KsMethod = 'auto'): number => {
  const exact = withinExact(n1, n2, method) ? kolmogorovTwoSampleSf(n1, n2, d) : null;
  return exact ?? asymptotic(d, n1, n2);
};

/** Samples in ascending order; null where one is empty. */
export const ksTwoSample = (
  first: Float64Array,
  second: Float64Array,
  method: KsMethod = 'auto',
): KsResult | null => {
  if (first.length === 0 || second.length === 0) return null;
  const statistic = ksStatistic(first, second);
  return { statistic, p: ksProbability(statistic, first.length, second.length, method) };
};
