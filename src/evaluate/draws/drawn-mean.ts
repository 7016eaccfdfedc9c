/** NaN counts nothing. */
export const drawnMean = (values: Float64Array, times: Uint8Array): number | null => {
  let sum = 0;
  let count = 0;
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] ?? Number.NaN;
    const drawn = times[unit] ?? 0;
    if (drawn === 0 || Number.isNaN(value)) continue;
    sum += drawn * value;
    count += drawn;
  }
  return count === 0 ? null : sum / count;
};
