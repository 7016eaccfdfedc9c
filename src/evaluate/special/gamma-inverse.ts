import { gammaP, gammaQ, poissonWeight } from './gamma-incomplete.ts';
import { solveTail } from './solve-tail.ts';

const lowerInverse = (a: number, p: number): number =>
  Math.exp(
    solveTail(p, Math.log(a), (t) => {
      const x = Math.exp(t);
      return { probability: gammaP(a, x), density: a * poissonWeight(a, x) };
    }),
  );

const upperInverse = (a: number, q: number): number =>
  Math.exp(
    -solveTail(q, -Math.log(a), (t) => {
      const x = Math.exp(-t);
      return { probability: gammaQ(a, x), density: a * poissonWeight(a, x) };
    }),
  );

/** The x with P(a, x) = p. */
export const gammaPInverse = (a: number, p: number): number => {
  if (!(a > 0 && p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  return p <= 0.5 ? lowerInverse(a, p) : upperInverse(a, 1 - p);
};

/** The x with Q(a, x) = q. */
export const gammaQInverse = (a: number, q: number): number => {
  if (!(a > 0 && q >= 0 && q <= 1)) return Number.NaN;
  if (q === 0) return Infinity;
  if (q === 1) return 0;
  return q <= 0.5 ? upperInverse(a, q) : lowerInverse(a, 1 - q);
};
