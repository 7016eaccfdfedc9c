// J. Pomeranz (1974), "Exact cumulative distribution of the Kolmogorov–Smirnov statistic for small samples",
// with the rows laid out as R. Simard & P. L'Ecuyer (2011) describe.

interface Grid {
  readonly n: number;
  readonly whole: number;
  readonly ceiling: 0 | 1;
  readonly round: 0 | 1;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly values: Float64Array;
  readonly exponent: number;
}

const step = 128;

const unclipped = (i: number, { n, whole, ceiling, round }: Grid): Range => {
  if (i === 0) return { from: -whole - ceiling - 1, to: whole + ceiling - 1 };
  const half = Math.floor((i + 1) / 2);
  if (i % 2 === 0) return { from: half - 2 - whole, to: half + whole + round - 1 };
  if (half === n + 1) return { from: n - whole - ceiling - 1, to: n + whole + ceiling - 1 };
  return { from: half - 2 - whole - round, to: half + whole - 2 + ceiling };
};

const rangeOf = (i: number, grid: Grid): Range => {
  const { from, to } = unclipped(i, grid);
  return { from: Math.max(from + 2, 0), to: Math.min(to, grid.n) };
};

/** base^j / j! for j < length. */
const powers = (base: number, length: number): Float64Array => {
  const out = new Float64Array(length).fill(1);
  for (let j = 1; j < length; j++) out[j] = ((out[j - 1] ?? 0) * base) / j;
  return out;
};

const rescaled = (values: Float64Array): Row => {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 && most < 2 ** -step
    ? { values: values.map((value) => value * 2 ** step), exponent: -step }
    : { values, exponent: 0 };
};

const convolved = (before: Float64Array, weights: Float64Array, was: Range, is: Range): Float64Array => {
  const out = new Float64Array(Math.max(0, is.to - is.from + 1));
  for (let j = is.from; j <= is.to; j++) {
    let sum = 0;
    for (let k = was.from; k <= Math.min(j, was.to); k++) {
      sum += (before[k - was.from] ?? 0) * (weights[j - k] ?? 0);
    }
    out[j - is.from] = sum;
  }
  return out;
};

const withFactorial = (value: number, n: number, exponent: number): number => {
  let result = value;
  let left = exponent;
  for (let i = 1; i <= n; i++) {
    if (result > 2 ** step) {
      result *= 2 ** -step;
      left += step;
    }
    result *= i;
  }
  for (; left < 0; left += step) result *= 2 ** -step;
  for (; left > 0; left -= step) result *= 2 ** step;
  return result;
};

/** P(D_n <= x). */
export const pomeranzCdf = (n: number, x: number): number => {
  const whole = Math.floor(n * x);
  const f = n * x - whole;
  const g = Math.min(f, 1 - f);
  const grid: Grid = { n, whole, ceiling: f > 0 ? 1 : 0, round: f > 0.5 ? 1 : 0 };
  const length = 2 * (whole + 1) + n;
  const outer = powers(g / n, length);
  const odd = powers((2 * g) / n, length);
  const even = powers((1 - 2 * g) / n, length);
  let range = rangeOf(0, grid);
  let row: Row = { values: Float64Array.of(1), exponent: 0 };
  let exponent = 0;
  for (let i = 1; i <= 2 * n + 1; i++) {
    const next = rangeOf(i, grid);
    const weights = i === 1 || i === 2 * n + 1 ? outer : i % 2 === 1 ? odd : even;
    row = rescaled(convolved(row.values, weights, range, next));
    exponent += row.exponent;
    range = next;
  }
  return withFactorial(row.values[n - range.from] ?? 0, n, exponent);
};
