/** numpy.quantile(method='linear'), Hyndman & Fan's type 7, with NumPy's order of operations: bin edges must equal its edges. */
export const quantile = (sorted: Float64Array, q: number): number => {
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  if (low === undefined || high === undefined) return Number.NaN;
  const share = position - below;
  return share >= 0.5 ? high - (high - low) * (1 - share) : low + (high - low) * share;
};
