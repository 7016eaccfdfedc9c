// P(D >= d) when both samples come from one continuous distribution, d = h / lcm(m, n).

/** Equal sizes: P(D >= h/n) by reflection, as one product of small factors (Gnedenko & Korolyuk 1951). */
const equalSizes = (n: number, h: number): number => {
  let outside = 0;
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let factor = 1;
    for (let j = 0; j < h; j++) factor = ((n - k * h - j) * factor) / (n + k * h + j + 1);
    outside = factor * (1 - outside);
  }
  return 2 * outside;
};

interface Window {
  readonly from: number;
  readonly to: number;
}

const windowAt = (i: number, m: number, n: number, h: number): Window => ({
  from: Math.max(Math.floor((n * i - h) / m) + 1, 0),
  to: Math.ceil((n * i + h) / m),
});

/**
 * T. Viehmann (2021), "Numerically more stable computation of the p-values for the two-sample
 * Kolmogorov–Smirnov test" (arXiv 2102.08037): the share of lattice paths that leave the band, one column at a time.
 */
const unequalSizes = (m: number, n: number, divisor: number, h: number): number => {
  const stepM = m / divisor;
  const stepN = n / divisor;
  let from = 0;
  let to = Math.min(Math.ceil(h / stepM), n + 1);
  const column = new Float64Array(Math.min(2 * to + 2, n + 1)).fill(1);
  column.fill(0, from, to);
  for (let i = 1; i <= m; i++) {
    const before = { from, length: to - from };
    const window = windowAt(i, stepM, stepN, h);
    from = Math.min(window.from, n);
    to = Math.min(window.to, n + 1);
    if (to <= from) return 1;
    fillColumn(column, i, { from, to }, before.from);
    const length = to - from;
    if (before.length > length) column.fill(1, length, before.length);
  }
  return column[to - from - 1] ?? 1;
};

const fillColumn = (column: Float64Array, i: number, { from, to }: Window, was: number): void => {
  let value = from === 0 ? 0 : 1;
  for (let j = from; j < to; j++) {
    value = ((column[j - was] ?? 1) * i + value * j) / (i + j);
    column[j - from] = value;
  }
};

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** The exact two-sided p of scipy.stats.ks_2samp; null where SciPy, too, gives up on it. */
export const kolmogorovTwoSampleSf = (n1: number, n2: number, d: number): number | null => {
  const m = Math.max(n1, n2);
  const n = Math.min(n1, n2);
  const divisor = greatestCommonDivisor(m, n);
  const h = Math.round(d * (m / divisor) * n);
  if (h === 0) return 1;
  const p = m === n ? equalSizes(n, h) : unequalSizes(m, n, divisor, h);
  return p >= 0 && p <= 1 ? p : null;
};
