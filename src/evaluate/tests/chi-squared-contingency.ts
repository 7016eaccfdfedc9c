import { chiSquaredSf } from '../special/chi-squared.ts';

export interface ContingencyResult {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

type Table = readonly (readonly number[])[];

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** F. Yates (1934): never further than the expected count (scipy gh-13875). */
const yates = (apart: number): number => apart - Math.min(0.5, apart);

/** scipy.stats.chi2_contingency: Pearson's statistic, Yates' correction where df = 1; null where an expected count is 0. */
export const chiSquaredContingency = (table: Table): ContingencyResult | null => {
  const rows = table.map(total);
  const columns = (table[0] ?? []).map((_, j) => total(table.map((row) => row[j] ?? 0)));
  const all = total(rows);
  if (table.length === 0 || [...rows, ...columns].includes(0)) return null;
  const df = (rows.length - 1) * (columns.length - 1);
  if (df === 0) return { statistic: 0, df, p: 1 };
  const cells = table.flatMap((row, i) =>
    row.map((observed, j) => {
      const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / all;
      const apart = Math.abs(observed - expected);
      return (df === 1 ? yates(apart) : apart) ** 2 / expected;
    }),
  );
  const statistic = total(cells);
  return { statistic, df, p: chiSquaredSf(statistic, df) };
};
