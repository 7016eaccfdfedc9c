// The rows of both files by the slices of one list of columns.

import { byCodePoint } from '../code-point.ts';
import { binnedColumn } from '../prepare/binned-column.ts';
import { CheckedRows } from '../prepare/checked-rows.ts';
import { codedColumn } from '../prepare/coded-column.ts';
import type { GroupColumn } from '../prepare/data.ts';
import { firstOf, partition } from '../slices/cells.ts';
import { rowsBySlice } from '../slices/rows-by-slice.ts';
import type { Where } from '../slices/slicing.ts';
import { missingCode, type Table } from '../table.ts';
import { both } from './feature.ts';
import type { Sides } from './report.ts';

export interface SliceRows {
  readonly where: Where;
  readonly rows: Sides<Int32Array>;
}

/** More of them are no slices but rows: an id, a time. */
export const mostSlices = 1000;

type Cuts = ReadonlyMap<string, readonly number[]>;

const groupOf = (table: Table, name: string, cuts: Cuts): GroupColumn => {
  const edges = cuts.get(name);
  const column =
    edges === undefined
      ? codedColumn(table.columns.get(name))
      : binnedColumn(new CheckedRows(table, name), name, edges);
  if (column === null) throw new Error(`column ${name} was not read as a group`);
  return column;
};

type Texts = readonly (string | null)[];

interface Parts {
  readonly texts: readonly Texts[];
  readonly partOf: Uint32Array;
}

/** Column after column, so that only combinations that occur are made; null: there are too many. */
const partsOf = (table: Table, columns: readonly GroupColumn[]): Parts | null => {
  let parts: Parts = { texts: [[]], partOf: new Uint32Array(table.rows) };
  for (const { codes, values } of columns) {
    if (values.length > mostSlices) return null;
    const before = { codes: parts.partOf, values: parts.texts.length };
    const split = partition(table.rows, [before, { codes, values: values.length }]);
    if (split.count > mostSlices) return null;
    const { texts, partOf } = parts;
    const combined = Array.from(
      firstOf(split),
      (row): Texts => [...(texts[partOf[row] ?? 0] ?? []), values[codes[row] ?? missingCode] ?? null],
    );
    parts = { texts: combined, partOf: split.partOf };
  }
  return parts;
};

const rowsByText = ({ texts, partOf }: Parts): ReadonlyMap<string, Int32Array> => {
  const where = texts.map(() => ({}));
  const rows = rowsBySlice({ cellOf: partOf }, { where, sliceOfCell: Uint32Array.from(texts.keys()) });
  return new Map(texts.map((one, place) => [JSON.stringify(one), Int32Array.from(rows[place] ?? [])]));
};

/** By code point, column after column, missing last. */
const inOrder = (a: Texts, b: Texts): number => {
  for (const [place, one] of a.entries()) {
    const other = b[place] ?? null;
    if (one === other) continue;
    if (one === null) return 1;
    return other === null ? -1 : byCodePoint(one, other);
  }
  return 0;
};

/** Null: there are more slices than anybody looks at. */
export const slicesOf = (
  tables: Sides<Table>,
  names: readonly string[],
  cuts: Cuts,
): readonly SliceRows[] | null => {
  const { reference, current } = both(tables, (table) =>
    partsOf(
      table,
      names.map((name) => groupOf(table, name, cuts)),
    ),
  );
  if (reference === null || current === null) return null;
  const rows = both({ reference, current }, rowsByText);
  const all = new Map(
    [...reference.texts, ...current.texts].map((texts) => [JSON.stringify(texts), texts] as const),
  );
  if (all.size > mostSlices) return null;
  const none = new Int32Array(0);
  return [...all]
    .toSorted(([, a], [, b]) => inOrder(a, b))
    .map(([key, texts]) => ({
      where: Object.fromEntries(names.map((name, place) => [name, texts[place] ?? null])),
      rows: both(rows, (side) => side.get(key) ?? none),
    }));
};
