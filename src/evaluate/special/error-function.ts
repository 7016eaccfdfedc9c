import { chebyshev } from './polynomial.ts';

// (1 + 2x) erfcx(x) in t = (x - 3.75) / (x + 3.75), x >= 0: the form of J. L. Schonfelder (1978),
// "Chebyshev expansions for the error and related functions"; coefficients computed anew, 60 digits.
const scaledTail = [
  1.1775789345674017, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
  0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-5,
  4.13902798607301e-6, 7.74038306619849e-7, -2.1886401049234397e-7, 1.076499946567091e-8,
  4.521959811218287e-9, -7.754400208831351e-10, -6.318088340886684e-11, 2.86879501093067e-11,
  1.9455868545777347e-13, -9.65469674843344e-13, 3.25254814814874e-14, 3.3478119482868056e-14,
  -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17, 5.068148904796111e-17,
  -2.2370566594359995e-18, -2.187342944303018e-18,
];

const seriesBelow = 0.5;

/** exp(-x² / divisor) without the rounding of x² (W. J. Cody 1969). */
export const gaussian = (x: number, divisor: number): number => {
  if (Math.abs(x) > 1e3) return 0;
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp((-coarse * coarse) / divisor) * Math.exp((-(x - coarse) * (x + coarse)) / divisor);
};

/** exp(x²) erfc(x), for x >= 0. */
export const scaledErfc = (x: number): number =>
  x === Infinity ? 0 : chebyshev(scaledTail, (x - 3.75) / (x + 3.75)) / (1 + 2 * x);

/** Abramowitz & Stegun 7.1.6: no term cancels another. */
const series = (x: number): number => {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * x * Math.exp(-x * x) * sum;
};

export const erfc = (x: number): number => {
  if (Math.abs(x) < seriesBelow) return 1 - series(x);
  return x < 0 ? 2 - erfc(-x) : gaussian(x, 1) * scaledErfc(x);
};

export const erf = (x: number): number => {
  if (Math.abs(x) < seriesBelow) return series(x);
  return x < 0 ? erfc(-x) - 1 : 1 - erfc(x);
};
