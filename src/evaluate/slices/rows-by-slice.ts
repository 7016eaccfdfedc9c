import type { Cells } from './cells.ts';
import type { Slicing } from './slicing.ts';

/** Rows of each slice of a slicing, in file order. */
export const rowsBySlice = (
  { cellOf }: Pick<Cells, 'cellOf'>,
  { where, sliceOfCell }: Pick<Slicing, 'where' | 'sliceOfCell'>,
): readonly Uint32Array[] => {
  const counts = new Uint32Array(where.length);
  for (const cell of cellOf) {
    const slice = sliceOfCell[cell] ?? 0;
    counts[slice] = (counts[slice] ?? 0) + 1;
  }
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let row = 0; row < cellOf.length; row++) {
    const slice = sliceOfCell[cellOf[row] ?? 0] ?? 0;
    const at = counts[slice] ?? 0;
    counts[slice] = at + 1;
    const own = rows[slice];
    if (own !== undefined) own[at] = row;
  }
  return rows;
};
