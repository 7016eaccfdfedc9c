import { readFileSync } from 'node:fs';

type Row = readonly number[];
export interface GoldenFile<R> {
  readonly [name: string]: readonly R[];
}

const goldenFile = <R>(name: string): GoldenFile<R> => {
  const path = new URL(`../../golden/numerics/${name}.json`, import.meta.url);
  const parsed: GoldenFile<R> = JSON.parse(readFileSync(path, 'utf8'));
  return parsed;
};

export const goldenRows = <R>(file: string, name: string): readonly R[] => {
  const rows = goldenFile<R>(file)[name];
  if (rows === undefined || rows.length === 0) throw new Error(`no golden rows ${file}/${name}`);
  return rows;
};

const smallestSubnormal = 5e-324;

/** |got - wanted| / |wanted|; what a subnormal result loses by its few bits does not count. */
export const relativeError = (got: number, wanted: number): number => {
  if (got === wanted) return 0;
  const error = Math.abs(got - wanted);
  if (!(error > 4 * smallestSubnormal)) return Number.isNaN(error) ? Infinity : 0;
  return error / Math.abs(wanted);
};

export interface Worst {
  readonly error: number;
  readonly at: Row;
}

/** Rows are arguments, what SciPy says, the true value. */
const worstOf = (rows: readonly Row[], got: (...args: number[]) => number, column: 1 | 2): Worst =>
  rows.reduce<Worst>(
    (worst, row) => {
      const value = got(...row.slice(0, -2));
      const error = relativeError(value, row[row.length - column] ?? Number.NaN);
      return error > worst.error ? { error, at: [...row, value] } : worst;
    },
    { error: 0, at: [] },
  );

export const worstAgainstTruth = (rows: readonly Row[], got: (...args: number[]) => number): Worst =>
  worstOf(rows, got, 1);

/** Leaves out where SciPy is itself off by more than the tolerance. */
export const worstAgainstScipy = (
  rows: readonly Row[],
  got: (...args: number[]) => number,
  tolerance: number,
): Worst => {
  const sound = rows.filter((row) => relativeError(row.at(-2) ?? Number.NaN, row.at(-1) ?? 0) <= tolerance);
  return worstOf(sound, got, 2);
};
