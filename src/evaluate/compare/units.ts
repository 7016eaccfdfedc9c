// What a row draws depends on its id alone: not on where it stands, nor on whether the file writes ids as integers or as text.

import { textUnit, unitOf } from '../random/text-unit.ts';
import { idText } from '../readers/ids.ts';
import type { IdColumn } from '../table.ts';

/** A number below 2^53 a row, the same for the same text of an id. */
export const unitsOf = (ids: IdColumn): Float64Array => {
  if (ids.form === 'bytes') {
    const { bytes, ends } = ids;
    const at = (index: number): number => bytes[index] ?? 0;
    return Float64Array.from({ length: ids.rows }, (_, row) =>
      unitOf({ at, start: ends[row] ?? 0, end: ends[row + 1] ?? 0 }),
    );
  }
  return Float64Array.from({ length: ids.rows }, (_, row) => textUnit(idText(ids, row)));
};
