import { binomialPmfOf } from './binomial.ts';
import { complement, quotient, sum } from './double-double.ts';

const largestSum = 1_000_000;

/** x / (x + j/n) times the binomial weight at j: one term of Birnbaum & Tingey (1951). */
const term = (j: number, n: number, x: number): number => {
  const reach = sum(x, quotient(j, n));
  if (reach.high >= 1) return 0;
  return (x / reach.high) * binomialPmfOf(j, n, { x: reach, y: complement(reach) });
};

const sumTowards = (from: number, step: 1 | -1, n: number, x: number): number => {
  let total = 0;
  const last = Math.floor(n * (1 - x));
  for (let j = from; j >= 0 && j <= last; j += step) {
    const next = term(j, n, x);
    total += next;
    if (next < total * 1e-20) break;
  }
  return total;
};

/** Maag & Dicaire (1971), which SciPy takes where the sum would be too long. */
const limit = (n: number, x: number): number => {
  const logarithm = -((6 * n * x + 1) ** 2) / 18 / n;
  return Math.exp(logarithm);
};

/** P(D+ >= x) of the one-sided one-sample Kolmogorov–Smirnov statistic: scipy.special.smirnov. */
export const smirnovSf = (n: number, x: number): number => {
  if (x <= 0) return 1;
  if (x >= 1) return 0;
  if (n > largestSum) return limit(n, x);
  const middle = Math.max(0, Math.floor(n * Math.min(0.5, 1 - x) - (n * x) / 2));
  return Math.min(1, sumTowards(middle, -1, n, x) + sumTowards(middle + 1, 1, n, x));
};
