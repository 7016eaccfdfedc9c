import type { Interval } from './interval.ts';

/**
 * Of a distance from 0, from its percentile interval. Noise adds to a distance, and drawing again adds as much once more.
 * So the lower end is turned about the value (the basic interval of A. C. Davison & D. V. Hinkley 1997, 5.2), which takes
 * what noise added off again; the upper end lies half the width above the value and takes nothing off.
 */
export const reflected = (value: number, { low, high }: Interval): Interval => ({
  low: Math.max(0, 2 * value - high),
  high: value + (high - low) / 2,
});
