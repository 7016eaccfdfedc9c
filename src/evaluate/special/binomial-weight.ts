import { deviance } from './deviance.ts';
import { type Share, scaled } from './double-double.ts';
import { stirlingError } from './gamma-log.ts';

/** Γ(n + 1) / (Γ(k + 1) Γ(m + 1)) p^k q^m with n = k + m, k and m real and above 0 (C. Loader 2000). */
export const binomialWeight = (k: number, m: number, { x: p, y: q }: Share): number => {
  const n = k + m;
  const exponent = stirlingError(n) - stirlingError(k) - stirlingError(m);
  const apart = deviance(k, scaled(n, p)) + deviance(m, scaled(n, q));
  return Math.exp(exponent - apart) / Math.sqrt(2 * Math.PI * k * (m / n));
};
