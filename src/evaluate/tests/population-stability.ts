/**
 * Σ (c - r) ln(c / r) over bins, shares below the floor raised to it, not renormalised; bins empty on both
 * sides are left out. Null where a side is empty.
 */
export const populationStability = (
  reference: readonly number[],
  current: readonly number[],
  floor: number,
): number | null => {
  const n1 = reference.reduce((a, b) => a + b, 0);
  const n2 = current.reduce((a, b) => a + b, 0);
  if (!(n1 > 0 && n2 > 0)) return null;
  return reference.reduce((sum, count, i) => {
    const other = current[i] ?? 0;
    if (count === 0 && other === 0) return sum;
    const r = Math.max(count / n1, floor);
    const c = Math.max(other / n2, floor);
    return sum + (c - r) * Math.log(c / r);
  }, 0);
};
