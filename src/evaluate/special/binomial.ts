import { betaTails } from './beta-incomplete.ts';
import { binomialWeight } from './binomial-weight.ts';
import { type Share, share } from './double-double.ts';

const power = (base: Share['x'], other: Share['x'], exponent: number): number =>
  Math.exp(exponent * (base.high < 0.5 ? Math.log(base.high) : Math.log1p(-other.high)));

/** The weight at k of n trials, p and 1 - p unrounded. */
export const binomialPmfOf = (k: number, n: number, p: Share): number => {
  if (k < 0 || k > n) return 0;
  if (p.x.high === 0 || p.y.high === 0) return (p.x.high === 0 ? k : n - k) === 0 ? 1 : 0;
  if (k === 0) return power(p.y, p.x, n);
  if (k === n) return power(p.x, p.y, n);
  return binomialWeight(k, n - k, p);
};

/** P(X = k), X ~ Bin(n, p). */
export const binomialPmf = (k: number, n: number, p: number): number => binomialPmfOf(k, n, share(p, 1 - p));

/** P(X <= k). */
export const binomialCdf = (k: number, n: number, p: number): number => {
  if (k < 0) return 0;
  return k >= n ? 1 : betaTails(Math.floor(k) + 1, n - Math.floor(k), p).upper;
};

/** P(X > k). */
export const binomialSf = (k: number, n: number, p: number): number => {
  if (k < 0) return 1;
  return k >= n ? 0 : betaTails(Math.floor(k) + 1, n - Math.floor(k), p).lower;
};
