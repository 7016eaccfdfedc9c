/** (1 + r) ln(1 + r) + (1 - r) ln(1 - r): where the two nearly cancel, the series Σ r^2k / (k (2k - 1)). */
const divergenceAt = (r: number): number => {
  if (Math.abs(r) === 1) return 2 * Math.LN2;
  if (Math.abs(r) > 0.4) return (1 + r) * Math.log1p(r) + (1 - r) * Math.log1p(-r);
  const square = r * r;
  let power = square;
  let sum = 0;
  for (let k = 1; power > sum * 1e-17; k++) {
    sum += power / (k * (2 * k - 1));
    power *= square;
  }
  return sum;
};

/**
 * The distance (square root of the divergence, base 2, at most 1) of two histograms on the same bins
 * (J. Lin 1991; scipy.spatial.distance.jensenshannon); null where one is empty.
 */
export const jensenShannon = (first: readonly number[], second: readonly number[]): number | null => {
  const n1 = first.reduce((a, b) => a + b, 0);
  const n2 = second.reduce((a, b) => a + b, 0);
  if (!(n1 > 0 && n2 > 0)) return null;
  const parts = first.map((count, i) => {
    const other = second[i] ?? 0;
    const both = count / n1 + other / n2;
    if (both === 0) return 0;
    return (both / 2) * divergenceAt((count * n2 - other * n1) / (count * n2 + other * n1));
  });
  return Math.sqrt(parts.reduce((a, b) => a + b, 0) / 2 / Math.LN2);
};
