// Columns as plain values, to compare with what a fixture or an oracle says.

import { idText } from '../../../src/evaluate/readers/ids.ts';
import type { Column, Table } from '../../../src/evaluate/table.ts';

export type Plain = number | string | null;

const numberPlain = (value: number): Plain => (Number.isFinite(value) ? value : String(value));

const plainCell = (column: Column, row: number): Plain => {
  switch (column.kind) {
    case 'number':
      return (column.missing?.[row] ?? 0) === 0 ? numberPlain(column.values[row] ?? Number.NaN) : null;
    case 'id':
      return (column.missing?.[row] ?? 0) === 0 ? idText(column, row) : null;
    case 'coded':
      return column.dictionary[column.codes[row] ?? -1] ?? null;
    case 'label':
      return column.entries[column.codes[row] ?? -1]?.text ?? null;
  }
};

export const plainColumn = (column: Column, rows: number): readonly Plain[] =>
  Array.from({ length: rows }, (_, row) => plainCell(column, row));

export const plainTable = (table: Table): Record<string, readonly Plain[]> =>
  Object.fromEntries([...table.columns].map(([name, column]) => [name, plainColumn(column, table.rows)]));
