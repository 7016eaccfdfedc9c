import {
  highestDraw,
  hypergeometricCdf,
  hypergeometricPmf,
  hypergeometricSf,
  lowestDraw,
  type Urn,
} from '../special/hypergeometric.ts';

/** [[a, b], [c, d]]. */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

// SciPy counts tables as equally likely within 1e-14; here 1e-12, which still tells a true tie by rounding alone.
const tie = 1 + 1e-12;

/** The first k in [from, to) at which `holds`, which once true stays true; else `to`. */
const first = (from: number, to: number, holds: (k: number) => boolean): number => {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Two-sided: the weight of all tables of these margins that are no likelier than this one (scipy.stats.fisher_exact). */
export const fisherExact = ({ a, b, c, d }: TwoByTwo): number => {
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) return 1;
  const urn: Urn = { good: a + b, bad: c + d, drawn: a + c };
  const bar = hypergeometricPmf(a, urn) * tie;
  const mode = Math.floor(((urn.drawn + 1) * (urn.good + 1)) / (urn.good + urn.bad + 2));
  if (hypergeometricPmf(mode, urn) <= bar) return 1;
  if (a < mode) {
    const above = first(mode, highestDraw(urn) + 1, (k) => hypergeometricPmf(k, urn) <= bar);
    return Math.min(1, hypergeometricCdf(a, urn) + hypergeometricSf(above - 1, urn));
  }
  const likely = first(lowestDraw(urn), mode, (k) => hypergeometricPmf(k, urn) > bar);
  return Math.min(1, hypergeometricSf(a - 1, urn) + hypergeometricCdf(likely - 1, urn));
};
