import type { Codes, Column } from '../table.ts';

const marks = (missing: Uint8Array | null, rows: Int32Array): Uint8Array | null => {
  if (missing === null) return null;
  const out = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) out[row] = missing[rows[row] ?? 0] ?? 0;
  return out;
};

const codes = (from: Codes, rows: Int32Array): Codes => {
  const out = from instanceof Uint8Array ? new Uint8Array(rows.length) : new Uint32Array(rows.length);
  for (let row = 0; row < rows.length; row++) out[row] = from[rows[row] ?? 0] ?? 0;
  return out;
};

const numbers = (from: Float64Array, rows: Int32Array): Float64Array => {
  const out = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) out[row] = from[rows[row] ?? 0] ?? Number.NaN;
  return out;
};

/** The cells of a column at these rows, in this order. Ids are matched and never moved. */
export const inOrder = (column: Column, rows: Int32Array): Column => {
  switch (column.kind) {
    case 'number':
      return { ...column, values: numbers(column.values, rows), missing: marks(column.missing, rows) };
    case 'coded':
      return { ...column, codes: codes(column.codes, rows) };
    case 'label':
      return { ...column, codes: codes(column.codes, rows) };
    case 'id':
      return column;
  }
};
