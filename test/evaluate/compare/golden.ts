import { readFileSync } from 'node:fs';
import type { PairedTest } from '../../../src/evaluate/compare/report.ts';
import { type MeasuringConfig, parseMeasuringConfig } from '../../../src/evaluate/config.ts';
import type { Prepared } from '../../../src/evaluate/prepare/data.ts';
import { prepareTable } from '../../../src/evaluate/prepare/prepare.ts';
import { wantedColumns } from '../../../src/evaluate/prepare/wanted-columns.ts';
import { readSource } from '../../../src/evaluate/readers/read.ts';
import { bytesSource } from '../../../src/evaluate/readers/source.ts';

interface Columns {
  readonly [name: string]: readonly (string | number)[];
}

interface ExpectedMetric {
  readonly champion: number;
  readonly challenger: number;
  readonly difference: number;
  /** What NumPy drew. */
  readonly near: readonly [number, number];
  /** What DeLong's variance gives. */
  readonly exact?: readonly [number, number];
}

export interface CompareCase {
  readonly name: string;
  readonly config: unknown;
  readonly champion: Columns;
  readonly challenger: Columns;
  readonly champion_order: readonly number[];
  readonly expected: {
    readonly matched: number;
    readonly tests: readonly PairedTest[];
    readonly metrics: { readonly [id: string]: ExpectedMetric };
  };
}

export const compareCases = (): readonly CompareCase[] =>
  JSON.parse(readFileSync(new URL('../../golden/compare/compare.json', import.meta.url), 'utf8'));

export const csvOf = (columns: Columns, order: readonly number[] = []): string => {
  const cells = Object.values(columns);
  const rows = order.length > 0 ? order : [...(cells[0] ?? []).keys()];
  const lines = rows.map((row) => `r${row},${cells.map((column) => column[row]).join(',')}\n`);
  return `id,${Object.keys(columns).join(',')}\n${lines.join('')}`;
};

export const configOf = (written: unknown): MeasuringConfig => {
  const parsed = parseMeasuringConfig('evaluate.yaml', JSON.stringify(written));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

export const preparedOf = (text: string, config: MeasuringConfig): Prepared => {
  const source = bytesSource('x.csv', new TextEncoder().encode(text));
  const read = readSource(source, wantedColumns(config), config.limits);
  const prepared = read.ok ? prepareTable(read.table, config, 'x.csv') : read;
  if (!prepared.ok || !('value' in prepared)) throw new Error(JSON.stringify(prepared));
  return prepared.value;
};
