import type { DoubleDouble } from './double-double.ts';

/** u - ln(1 + u), by the series of atanh(u / (2 + u)) where the two nearly cancel. */
export const excessOverLog = (u: number): number => {
  const r = u / (2 + u);
  if (Math.abs(r) > 0.4) return u - Math.log1p(u);
  const square = r * r;
  let power = square * r;
  let sum = 0;
  for (let k = 3; Math.abs(power) > Math.abs(sum) * 1e-18; k += 2) {
    sum += power / k;
    power *= square;
  }
  return r * u - 2 * sum;
};

/** x ln(x / mean) + mean - x: the exponent of Poisson and binomial weights (C. Loader 2000). */
export const deviance = (x: number, mean: DoubleDouble): number => {
  if (x === 0) return mean.high;
  const u = (mean.high - x + mean.low) / x;
  if (u > -0.9) return x * excessOverLog(u);
  return x * Math.log(x / mean.high) - x + mean.high;
};
