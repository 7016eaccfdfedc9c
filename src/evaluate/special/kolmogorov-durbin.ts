// Durbin's matrix as J. Marsaglia, W. W. Tsang & J. Wang (2003), "Evaluating Kolmogorov's distribution",
// take its power; the exponents are kept apart against overflow.

interface Scaled {
  readonly matrix: Float64Array;
  readonly exponent: number;
}

const step = 128;
const large = 2 ** step;
const small = 2 ** -step;

const multiply = (a: Float64Array, b: Float64Array, m: number): Float64Array => {
  const out = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      const factor = a[i * m + k] ?? 0;
      if (factor === 0) continue;
      for (let j = 0; j < m; j++) out[i * m + j] = (out[i * m + j] ?? 0) + factor * (b[k * m + j] ?? 0);
    }
  }
  return out;
};

const firstColumn = (
  m: number,
  h: number,
): { readonly column: Float64Array; readonly inverse: Float64Array } => {
  const inverse = new Float64Array(m + 1).fill(1);
  for (let j = 1; j <= m; j++) inverse[j] = (inverse[j - 1] ?? 0) / j;
  const column = Float64Array.from({ length: m }, (_, j) => (1 - h ** (j + 1)) * (inverse[j + 1] ?? 0));
  column[m - 1] = (1 + Math.max(2 * h - 1, 0) ** m - 2 * h ** m) * (inverse[m] ?? 0);
  return { column, inverse };
};

const durbinMatrix = (m: number, h: number): Float64Array => {
  const { column, inverse } = firstColumn(m, h);
  const matrix = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 1; j <= Math.min(i + 1, m - 1); j++) matrix[i * m + j] = inverse[i - j + 1] ?? 0;
    matrix[i * m] = column[i] ?? 0;
  }
  for (let j = 0; j < m; j++) matrix[(m - 1) * m + j] = column[m - 1 - j] ?? 0;
  return matrix;
};

const rescaled = ({ matrix, exponent }: Scaled, centre: number): Scaled =>
  Math.abs(matrix[centre] ?? 0) > large
    ? { matrix: matrix.map((value) => value * small), exponent: exponent + step }
    : { matrix, exponent };

const identity = (m: number): Float64Array =>
  Float64Array.from({ length: m * m }, (_, i) => (i % (m + 1) === 0 ? 1 : 0));

const powerOf = (base: Float64Array, n: number, m: number, centre: number): Scaled => {
  let power: Scaled = { matrix: identity(m), exponent: 0 };
  let square: Scaled = { matrix: base, exponent: 0 };
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      const matrix = multiply(power.matrix, square.matrix, m);
      power = { matrix, exponent: power.exponent + square.exponent };
    }
    const matrix = multiply(square.matrix, square.matrix, m);
    square = rescaled({ matrix, exponent: 2 * square.exponent }, centre);
  }
  return power;
};

/** P(D_n <= d). */
export const durbinCdf = (n: number, d: number): number => {
  const k = Math.ceil(n * d);
  const m = 2 * k - 1;
  const centre = (k - 1) * m + k - 1;
  const power = powerOf(durbinMatrix(m, k - n * d), n, m, centre);
  let p = power.matrix[centre] ?? 0;
  let exponent = power.exponent;
  for (let i = 1; i <= n; i++) {
    p = (i * p) / n;
    if (p < small) {
      p *= large;
      exponent -= step;
    }
  }
  for (; exponent < 0; exponent += step) p *= small;
  for (; exponent > 0; exponent -= step) p *= large;
  return p;
};
