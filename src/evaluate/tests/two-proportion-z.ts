import type { Proportion } from '../intervals/interval.ts';
import { normalSf } from '../special/normal.ts';
import type { ZResult } from './paired-delong.ts';

/** first - second with the pooled variance (statsmodels proportions_ztest); null where all or none succeed. */
export const twoProportionZ = (first: Proportion, second: Proportion): ZResult | null => {
  const n = first.n + second.n;
  const k = first.k + second.k;
  if (!(first.n > 0 && second.n > 0) || k === 0 || k === n) return null;
  const variance = (k / n) * ((n - k) / n) * (1 / first.n + 1 / second.n);
  const z = (first.k / first.n - second.k / second.n) / Math.sqrt(variance);
  return { z, p: 2 * normalSf(Math.abs(z)) };
};
