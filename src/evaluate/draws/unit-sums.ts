/** Of each row its unit, of which there are `units`. */
export interface OnUnits {
  readonly unitOf: Uint32Array;
  readonly units: number;
}

/** Σ of what each row of a unit has. */
export const unitSums = ({ unitOf, units }: OnUnits, of: (row: number) => number): Float64Array => {
  const sums = new Float64Array(units);
  for (let row = 0; row < unitOf.length; row++) {
    const unit = unitOf[row] ?? 0;
    sums[unit] = (sums[unit] ?? 0) + of(row);
  }
  return sums;
};

/** Σ over what is drawn. */
export const drawnSum = (times: Uint8Array, sums: Float64Array): number => {
  let total = 0;
  for (let unit = 0; unit < sums.length; unit++) total += (times[unit] ?? 0) * (sums[unit] ?? 0);
  return total;
};
