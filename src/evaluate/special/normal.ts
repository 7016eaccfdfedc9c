import { gaussian, scaledErfc } from './error-function.ts';
import { polynomial } from './polynomial.ts';

/** P(Z > z). */
export const normalSf = (z: number): number =>
  z < 0 ? 1 - normalSf(-z) : 0.5 * scaledErfc(z * Math.SQRT1_2) * gaussian(z, 2);

/** P(Z <= z). */
export const normalCdf = (z: number): number => normalSf(-z);

const density = (z: number): number => gaussian(z, 2) / Math.sqrt(2 * Math.PI);

// Abramowitz & Stegun 26.2.23, absolute error below 4.5e-4.
const roughUpper = (q: number): number => {
  const t = Math.sqrt(-2 * Math.log(q));
  const above = polynomial([2.515517, 0.802853, 0.010328], t);
  return t - above / polynomial([1, 1.432788, 0.189269, 0.001308], t);
};

/** One step of Halley's method on log(sf), whose second derivative is the hazard's. */
const refined = (z: number, q: number): number => {
  const tail = normalSf(z);
  if (tail < 1e-300) return deepStep(z, q);
  const hazard = density(z) / tail;
  const excess = Math.log(tail / q);
  const newton = excess / hazard;
  return z + newton / (1 + (newton * (hazard - z)) / 2);
};

/** The same step where sf is subnormal: log(sf) from the scaled tail. */
const deepStep = (z: number, q: number): number => {
  const scaled = 0.5 * scaledErfc(z * Math.SQRT1_2);
  const hazard = 1 / (Math.sqrt(2 * Math.PI) * scaled);
  return z + (Math.log(scaled) - (z * z) / 2 - Math.log(q)) / hazard;
};

/** Near the middle the distance from 1/2 is what is known exactly. */
const central = (distance: number): number => {
  let z = distance * Math.sqrt(2 * Math.PI);
  for (let i = 0; i < 4; i++) {
    z -= (halfErf(z) - distance) / density(z);
  }
  return z;
};

/** P(0 < Z < z) for small z (Abramowitz & Stegun 26.2.11). */
const halfErf = (z: number): number => {
  let term = z;
  let sum = z;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return density(z) * sum;
};

/** The z with P(Z > z) = q. */
export const normalIsf = (q: number): number => {
  if (!(q >= 0 && q <= 1)) return Number.NaN;
  if (q === 0) return Infinity;
  if (q === 1) return -Infinity;
  if (Math.abs(q - 0.5) < 0.25) return central(0.5 - q);
  if (q > 0.5) return -normalIsf(1 - q);
  return refined(refined(roughUpper(q), q), q);
};

/** The z with P(Z <= z) = p. */
export const normalPpf = (p: number): number => -normalIsf(p);
