import { binomialPmfOf } from './binomial.ts';
import { share } from './double-double.ts';

/** An urn with `good` and `bad` balls from which `drawn` are taken. */
export interface Urn {
  readonly good: number;
  readonly bad: number;
  readonly drawn: number;
}

export const lowestDraw = ({ bad, drawn }: Urn): number => Math.max(0, drawn - bad);
export const highestDraw = ({ good, drawn }: Urn): number => Math.min(good, drawn);

/** P(X = k) as a ratio of binomials, which holds for any p (C. Loader 2000). */
export const hypergeometricPmf = (k: number, urn: Urn): number => {
  if (k < lowestDraw(urn) || k > highestDraw(urn)) return 0;
  const { good, bad, drawn } = urn;
  if (good + bad === drawn || drawn === 0) return 1;
  const p = share(drawn / (good + bad), (good + bad - drawn) / (good + bad));
  return (binomialPmfOf(k, good, p) * binomialPmfOf(drawn - k, bad, p)) / binomialPmfOf(drawn, good + bad, p);
};

/** Adds weights from k outwards by their ratio, until nothing more counts. */
const sumFrom = (k: number, step: 1 | -1, urn: Urn): number => {
  const { good, bad, drawn } = urn;
  let term = hypergeometricPmf(k, urn);
  let sum = term;
  for (let i = k; term > sum * 1e-18; i += step) {
    const j = step === 1 ? i : i - 1;
    const up = (((good - j) / (j + 1)) * (drawn - j)) / (bad - drawn + j + 1);
    term *= step === 1 ? up : 1 / up;
    sum += term;
  }
  return sum;
};

const mode = ({ good, bad, drawn }: Urn): number => Math.floor(((drawn + 1) * (good + 1)) / (good + bad + 2));

/** P(X <= k). */
export const hypergeometricCdf = (k: number, urn: Urn): number => {
  if (k < lowestDraw(urn)) return 0;
  if (k >= highestDraw(urn)) return 1;
  return k <= mode(urn) ? sumFrom(k, -1, urn) : 1 - sumFrom(k + 1, 1, urn);
};

/** P(X > k). */
export const hypergeometricSf = (k: number, urn: Urn): number => {
  if (k < lowestDraw(urn)) return 1;
  if (k >= highestDraw(urn)) return 0;
  return k >= mode(urn) ? sumFrom(k + 1, 1, urn) : 1 - sumFrom(k, -1, urn);
};
