import { betaTailsOf, betaWeight } from './beta-incomplete.ts';
import { share } from './double-double.ts';
import { solveTail } from './solve-tail.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const fromLogit = (t: number): Point => ({ x: 1 / (1 + Math.exp(-t)), y: 1 / (1 + Math.exp(t)) });

/** The point below which a share p of the distribution lies, p <= 1/2. */
const lowerPoint = (a: number, b: number, p: number): Point =>
  fromLogit(
    solveTail(p, Math.log(a / b), (t) => {
      const { x, y } = fromLogit(t);
      return { probability: betaTailsOf(a, b, x, y).lower, density: betaWeight(a, b, share(x, y)) };
    }),
  );

/** The x with I_x(a, b) = p. */
export const betaInverse = (a: number, b: number, p: number): number => {
  if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  return p <= 0.5 ? lowerPoint(a, b, p).x : lowerPoint(b, a, 1 - p).y;
};

/** The x with 1 - I_x(a, b) = q. */
export const betaUpperInverse = (a: number, b: number, q: number): number => {
  if (!(a > 0 && b > 0 && q >= 0 && q <= 1)) return Number.NaN;
  if (q === 0 || q === 1) return 1 - q;
  return q <= 0.5 ? lowerPoint(b, a, q).y : lowerPoint(a, b, 1 - q).x;
};
