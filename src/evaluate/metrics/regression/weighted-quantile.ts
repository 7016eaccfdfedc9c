import { scoreOrder } from '../../sort/by-score.ts';

const precision = 2 ** -52;

/**
 * The averaged inverse of the weighted distribution, as scikit-learn's _weighted_percentile(average=True): the mean
 * of the lower and the upper one where the distribution meets the share exactly. Null weights: every row 1.
 */
export const weightedQuantile = (values: Float64Array, weights: Float64Array | null, q: number): number => {
  const order = scoreOrder(values);
  const sums = new Float64Array(order.length);
  let total = 0;
  order.forEach((row, place) => {
    total += weights === null ? 1 : (weights[row] ?? 0);
    sums[place] = total;
  });
  const wanted = ((q * 100) / 100) * total || Number.MIN_VALUE;
  const last = order.length - 1;
  const found = sums.findIndex((sum) => sum >= wanted);
  const at = found < 0 ? last : found;
  const lower = values[order[at] ?? 0] ?? 0;
  const reached = sums[at] ?? 0;
  if (reached - wanted > precision) return lower;
  const next = sums.findIndex((sum) => sum > reached);
  return (lower + (values[order[next < 0 ? at : next] ?? 0] ?? 0)) / 2;
};
