import { binomialWeight } from './binomial-weight.ts';
import { type Share, scaled, share, swapped } from './double-double.ts';
import type { Tails } from './gamma-incomplete.ts';
import { logGammaOnePlus, logGammaRatio } from './gamma-log.ts';

const tiny = 1e-300;

/** x^a (1 - x)^b / B(a, b), the density in the logit of x. */
export const betaWeight = (a: number, b: number, at: Share): number =>
  (a / (a + b)) * b * binomialWeight(a, b, at);

/** a·y - b·x: nearly cancels near the mean. */
const distance = (a: number, b: number, { x, y }: Share): number => {
  const ay = scaled(a, y);
  const bx = scaled(b, x);
  return ay.high - bx.high + (ay.low - bx.low);
};

/** A. R. DiDonato & A. H. Morris (1992), TOMS 708, "BFRAC"; modified Lentz. */
const fraction = (a: number, b: number, at: Share): number => {
  const x = at.x.high;
  const lambda = distance(a, b, at);
  const partial = (m: number): number =>
    m +
    (m * (b - m) * x) / (a + 2 * m - 1) +
    ((a + m) * (lambda + 1 + m * (1 + at.y.high))) / (a + 2 * m + 1);
  let c = partial(0) || tiny;
  let d = 0;
  let value = c;
  for (let m = 1; m < 1e7; m++) {
    const odd = a + 2 * m - 1;
    const numerator = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
    const denominator = partial(m);
    d = 1 / (denominator + numerator * d || tiny);
    c = denominator + numerator / c || tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 2e-16) break;
  }
  return value;
};

const byFraction = (a: number, b: number, at: Share): Tails => {
  const lower = betaWeight(a, b, at) / fraction(a, b, at);
  return { lower, upper: 1 - lower };
};

/** DLMF 8.17.7, a <= 1, with 1 - I taken without the subtraction. */
const bySeries = (a: number, b: number, at: Share): Tails => {
  const x = at.x.high;
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 1000; n++) {
    term *= ((n - b) / n) * x;
    const part = (a * term) / (a + n);
    sum += part;
    if (Math.abs(part) <= Math.abs(sum) * 1e-17) break;
  }
  const exponent = a * Math.log(x) + logGammaRatio(b, a) - logGammaOnePlus(a);
  const power = Math.exp(exponent);
  return { lower: power * (1 + sum), upper: -Math.expm1(exponent) - power * sum };
};

const turned = ({ lower, upper }: Tails): Tails => ({ lower: upper, upper: lower });

const tailsAt = (a: number, b: number, at: Share): Tails => {
  const x = at.x.high;
  const y = at.y.high;
  if (a > 1 && b > 1) {
    return distance(a, b, at) >= 0 ? byFraction(a, b, at) : turned(byFraction(b, a, swapped(at)));
  }
  if (a <= 1 && b <= 1) return x <= y ? bySeries(a, b, at) : turned(bySeries(b, a, swapped(at)));
  if (a > 1) return turned(tailsAt(b, a, swapped(at)));
  return b * x <= 1 && x <= 0.7 ? bySeries(a, b, at) : turned(byFraction(b, a, swapped(at)));
};

/** I_x(a, b) and 1 - I_x(a, b), of x and y = 1 - x the smaller taken as exact; a, b > 0. */
export const betaTailsOf = (a: number, b: number, x: number, y: number): Tails => {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  return tailsAt(a, b, share(x, y));
};

export const betaTails = (a: number, b: number, x: number): Tails => betaTailsOf(a, b, x, 1 - x);

/** The regularised incomplete beta function I_x(a, b). */
export const betaLower = (a: number, b: number, x: number): number => betaTails(a, b, x).lower;

/** 1 - I_x(a, b). */
export const betaUpper = (a: number, b: number, x: number): number => betaTails(a, b, x).upper;
