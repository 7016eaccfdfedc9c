/** Horner's rule, lowest power first. */
export const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/** Clenshaw (1955): a Chebyshev series on [-1, 1]. */
export const chebyshev = (coefficients: readonly number[], t: number): number => {
  let current = 0;
  let previous = 0;
  for (let k = coefficients.length - 1; k > 0; k--) {
    const next = 2 * t * current - previous + (coefficients[k] ?? 0);
    previous = current;
    current = next;
  }
  return t * current - previous + (coefficients[0] ?? 0);
};
