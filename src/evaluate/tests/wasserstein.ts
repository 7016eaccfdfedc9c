import { walkPooled } from './pooled-walk.ts';

/** The area between two empirical distributions (scipy.stats.wasserstein_distance); samples in ascending order. */
export const wasserstein = (first: Float64Array, second: Float64Array): number | null => {
  if (first.length === 0 || second.length === 0) return null;
  let area = 0;
  walkPooled(first, second, (i, j, value, next) => {
    const apart = Math.abs(i * second.length - j * first.length);
    if (apart > 0) area += apart * (next - value);
  });
  return area / (first.length * second.length);
};
