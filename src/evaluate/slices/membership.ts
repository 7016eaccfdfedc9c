import type { Cells } from './cells.ts';
import type { Slicing } from './slicing.ts';

/** Which slices a row is in, by way of its cell: one of every slicing, and the slice of all rows, which is number 0. */
export interface Membership {
  readonly rows: number;
  readonly cells: number;
  readonly cellOf: Uint32Array;
  readonly slices: number;
  /** Slices a cell is in. */
  readonly width: number;
  /** Cell after cell, `width` each. */
  readonly slicesOf: Uint32Array;
}

/** All rows and nothing else. */
export const wholeOnly = (rows: number): Membership => ({
  rows,
  cells: 1,
  cellOf: new Uint32Array(rows),
  slices: 1,
  width: 1,
  slicesOf: new Uint32Array(1),
});

/** Number 0 is the whole; the slices of each slicing follow in its order. */
export const membership = (cells: Cells, slicings: readonly Slicing[]): Membership => {
  const width = slicings.length + 1;
  const slicesOf = new Uint32Array(cells.count * width);
  let from = 1;
  slicings.forEach(({ where, sliceOfCell }, place) => {
    for (let cell = 0; cell < cells.count; cell++)
      slicesOf[cell * width + place + 1] = from + (sliceOfCell[cell] ?? 0);
    from += where.length;
  });
  const { cellOf, count } = cells;
  return { rows: cellOf.length, cells: count, cellOf, slices: from, width, slicesOf };
};
