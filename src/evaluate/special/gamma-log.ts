import { polynomial } from './polynomial.ts';

const halfLogTwoPi = 0.9189385332046728;
const oneMinusEuler = 0.42278433509846713;

// (-1)^k (zeta(k) - 1) / k, k >= 2: Abramowitz & Stegun 6.1.33.
const zetaLessOne = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
];
const aroundTwo = [
  0,
  oneMinusEuler,
  ...zetaLessOne.map((zeta, i) => ((i % 2 === 0 ? 1 : -1) * zeta) / (i + 2)),
];

// B_2k / (2k (2k - 1)): Stirling's series, Abramowitz & Stegun 6.1.41.
const stirling = [
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
  0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242,
];
const stirlingFrom = 10;

/** ln Γ(2 + w), |w| <= 1/2; keeps its relative accuracy at the zero. */
const logGammaTwoPlus = (w: number): number => polynomial(aroundTwo, w);

/** ln Γ(1 + a), for a > -1/2; relative accuracy down to a = 0. */
export const logGammaOnePlus = (a: number): number =>
  a <= 0.5 ? logGammaTwoPlus(a) - Math.log1p(a) : logGamma(1 + a);

const stirlingTail = (x: number): number => polynomial(stirling, 1 / (x * x)) / x;

/** ln Γ(x), for x > 0. */
export const logGamma = (x: number): number => {
  if (!(x > 0)) return x === 0 ? Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x < 1.5) return logGammaOnePlus(x - 1);
  if (x >= stirlingFrom) return (x - 0.5) * (Math.log(x) - 1) + (halfLogTwoPi - 0.5) + stirlingTail(x);
  let factors = 1;
  let reduced = x;
  for (; reduced >= 2.5; reduced--) factors *= reduced - 1;
  return Math.log(factors) + logGammaTwoPlus(reduced - 2);
};

/** ln Γ(n + 1) - ln(√(2π) n^(n + 1/2) e^-n): C. Loader (2000), "Fast and accurate computation of binomial probabilities". */
export const stirlingError = (n: number): number => {
  if (n >= stirlingFrom) return stirlingTail(n);
  if (n < 1) return logGammaOnePlus(n) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
  let sum = 0;
  let shifted = n;
  for (; shifted < stirlingFrom; shifted++) sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  return sum + stirlingTail(shifted);
};

/** stirlingTail(x + a) - stirlingTail(x), term by term. */
const stirlingDifference = (x: number, a: number): number => {
  const shrink = -Math.log1p(a / x);
  return stirling.reduce((sum, coefficient, k) => {
    const power = 2 * k + 1;
    return sum + (coefficient / x ** power) * Math.expm1(power * shrink);
  }, 0);
};

/** ln Γ(x + a) - ln Γ(x), for x > 0, a >= 0; relative accuracy as a goes to 0. */
export const logGammaRatio = (x: number, a: number): number => {
  let sum = 0;
  let base = x;
  for (; base < stirlingFrom; base++) sum -= Math.log1p(a / base);
  const growth = (base + a - 0.5) * Math.log1p(a / base) - a;
  return sum + a * Math.log(base) + growth + stirlingDifference(base, a);
};
