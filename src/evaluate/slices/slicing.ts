import { byCodePoint } from '../code-point.ts';
import type { GroupColumn } from '../prepare/data.ts';
import { missingCode } from '../table.ts';
import { type Cells, firstOf, partition } from './cells.ts';

/** Text of each column, or null where it is missing. */
export type Where = Readonly<Record<string, string | null>>;

/** The slices that one list of columns makes: only combinations that occur, by code point, missing last. */
export interface Slicing {
  readonly columns: readonly string[];
  readonly where: readonly Where[];
  readonly sliceOfCell: Uint32Array;
}

const ranksOf = (values: readonly string[]): Uint32Array => {
  const ranks = new Uint32Array(values.length);
  const order = Array.from(values.keys()).sort((a, b) => byCodePoint(values[a] ?? '', values[b] ?? ''));
  for (const [rank, code] of order.entries()) ranks[code] = rank;
  return ranks;
};

interface SlicedColumn {
  readonly name: string;
  readonly values: readonly string[];
  readonly codes: Uint32Array;
  readonly ranks: Uint32Array;
}

const place = ({ codes, ranks }: SlicedColumn, cell: number): number => {
  const code = codes[cell] ?? missingCode;
  return code === missingCode ? Number.MAX_SAFE_INTEGER : (ranks[code] ?? 0);
};

const byPlace =
  (columns: readonly SlicedColumn[]) =>
  (a: number, b: number): number => {
    for (const column of columns) {
      const difference = place(column, a) - place(column, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };

/** Keys are names out of the data: one may be `__proto__`. */
const whereOf = (columns: readonly SlicedColumn[], cell: number): Where =>
  Object.fromEntries(columns.map(({ name, values, codes }) => [name, values[codes[cell] ?? 0] ?? null]));

export const slicing = (
  cells: Cells,
  groups: ReadonlyMap<string, GroupColumn>,
  names: readonly string[],
): Slicing => {
  const columns = names.map((name): SlicedColumn => {
    const values = groups.get(name)?.values ?? [];
    return { name, values, codes: cells.codes.get(name) ?? new Uint32Array(0), ranks: ranksOf(values) };
  });
  const parts = partition(
    cells.count,
    columns.map(({ codes, values }) => ({ codes, values: values.length })),
  );
  const first = firstOf(parts);
  const order = Uint32Array.from(first.keys()).sort((a, b) => byPlace(columns)(first[a] ?? 0, first[b] ?? 0));
  const sliceOfPart = new Uint32Array(parts.count);
  for (const [slice, part] of order.entries()) sliceOfPart[part] = slice;
  return {
    columns: names,
    where: Array.from(order, (part) => whereOf(columns, first[part] ?? 0)),
    sliceOfCell: parts.partOf.map((part) => sliceOfPart[part] ?? 0),
  };
};
