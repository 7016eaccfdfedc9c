import type { AucCovariance } from '../intervals/delong-paired.ts';
import { normalSf } from '../special/normal.ts';

export interface ZResult {
  readonly z: number;
  readonly p: number;
}

/** Of second - first. Models that rank alike: z 0, p 1; null: a difference without any variance. */
export const pairedDelong = ({
  first,
  second,
  differenceVariance,
}: Pick<AucCovariance, 'first' | 'second' | 'differenceVariance'>): ZResult | null => {
  const difference = second - first;
  if (difference === 0) return { z: 0, p: 1 };
  if (differenceVariance === 0) return null;
  const z = difference / Math.sqrt(differenceVariance);
  return { z, p: 2 * normalSf(Math.abs(z)) };
};
