import { readFileSync } from 'node:fs';
import type { DriftConfig } from '../../../src/evaluate/config.ts';
import type { FeatureDrift, PopulationDrift, Sides, SliceDrift } from '../../../src/evaluate/drift/report.ts';

type Cell = string | number | null;

interface Recipe {
  readonly n: number;
  readonly step: number;
  readonly modulus: number;
  readonly divisor: number;
}

export interface DriftCase {
  readonly name: string;
  readonly settings: Pick<DriftConfig, 'bins' | 'floor' | 'ks' | 'levels'>;
  readonly columns: {
    readonly [name: string]: { readonly kind: FeatureDrift['kind'] } & Sides<readonly Cell[] | Recipe>;
  };
  /** Lists of columns that make slices. */
  readonly by: readonly (readonly string[])[];
  readonly expected: readonly FeatureDrift[];
  readonly slices: readonly SliceDrift[];
  readonly population: readonly PopulationDrift[];
}

export const driftCases = (): readonly DriftCase[] =>
  JSON.parse(readFileSync(new URL('../../golden/drift/drift.json', import.meta.url), 'utf8'));

const isRecipe = (column: readonly Cell[] | Recipe): column is Recipe => 'modulus' in column;

const valuesOf = (column: readonly Cell[] | Recipe): readonly Cell[] =>
  isRecipe(column)
    ? Array.from({ length: column.n }, (_, i) => ((i * column.step) % column.modulus) / column.divisor)
    : column;

const quoted = (value: Cell): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '');

/** One side of a case as the CSV file it stands for. */
export const csvOf = ({ columns }: DriftCase, side: keyof Sides<unknown>): string => {
  const cells = Object.values(columns).map((column) => valuesOf(column[side]));
  const rows = (cells[0] ?? []).map((_, row) => cells.map((column) => quoted(column[row] ?? null)).join(','));
  return `id,${Object.keys(columns).join(',')}\n${rows.map((row, i) => `${i},${row}\n`).join('')}`;
};
