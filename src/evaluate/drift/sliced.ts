// The features once more in each slice, and how the rows are spread over the slices.

import type { DriftConfig } from '../config.ts';
import { inOrder } from '../holdout/in-order.ts';
import type { Table } from '../table.ts';
import { categoricalDrift, type Tally } from './categorical.ts';
import { both, levelOf, noPsi } from './feature.ts';
import type { SliceRows } from './partition.ts';
import type { FeatureDrift, PopulationDrift, Sides, SliceDrift } from './report.ts';

const rowsOnly = (table: Table, rows: Int32Array, features: DriftConfig['features']): Table => ({
  ...table,
  rows: rows.length,
  columns: new Map(
    features.flatMap(([name]) => {
      const column = table.columns.get(name);
      return column === undefined ? [] : [[name, inOrder(column, rows)]];
    }),
  ),
});

export type MeasureFeatures = (tables: Sides<Table>) => readonly FeatureDrift[];

export const sliceDrift = (
  tables: Sides<Table>,
  { where, rows }: SliceRows,
  { features }: DriftConfig,
  measure: MeasureFeatures,
): SliceDrift => {
  const counts = both(rows, ({ length }) => length);
  const shares = {
    reference: counts.reference / tables.reference.rows,
    current: counts.current / tables.current.rows,
  };
  return {
    where,
    rows: counts,
    population: { ...shares, difference: shares.current - shares.reference },
    features: measure({
      reference: rowsOnly(tables.reference, rows.reference, features),
      current: rowsOnly(tables.current, rows.current, features),
    }),
  };
};

/** The slices are the categories. */
export const populationDrift = (
  by: readonly string[],
  slices: readonly SliceRows[],
  { floor, levels }: DriftConfig,
): PopulationDrift => {
  const tally = (side: keyof Sides<unknown>): Tally =>
    new Map(
      slices.flatMap(({ where, rows }) => {
        const { length } = rows[side];
        return length === 0 ? [] : [[JSON.stringify(where), length]];
      }),
    );
  const sides = { reference: tally('reference'), current: tally('current') };
  const { statistic, df, p, psi, js } = categoricalDrift(sides, floor);
  const numbers = { statistic, df, p, psi, js };
  const reason = psi === null ? { undefined: noPsi } : {};
  return { by, test: 'chi2', ...numbers, level: levelOf(psi, levels), ...reason };
};
