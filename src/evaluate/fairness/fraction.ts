// Counts are compared as what they are: as doubles, 4/25 over 4/20 is below 0.8. A sum of weights is the double that it
// came out as, and a double is a fraction too.

import { Decimal } from '../../domain/decimal.ts';

export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

const exact = (value: number): Fraction => {
  let whole = value;
  let below = 1n;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    below *= 2n;
  }
  return { above: BigInt(whole), below };
};

/** a / b; b is not 0. */
export const over = (a: Fraction, b: Fraction): Fraction => ({
  above: a.above * b.below,
  below: a.below * b.above,
});

export const minus = (a: Fraction, b: Fraction): Fraction => ({
  above: a.above * b.below - b.above * a.below,
  below: a.below * b.below,
});

export const fraction = (k: number, n: number): Fraction => over(exact(k), exact(n));

export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.above * b.below - b.above * a.below;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
};

/** Of a fraction and a decimal as its author wrote it. */
export const compareWithDecimal = ({ above, below }: Fraction, bar: Decimal): number =>
  Decimal.ofInteger(above).compare(bar.times(below));
