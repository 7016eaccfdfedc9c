// What a row draws depends on its id alone: not on where it stands, nor on whether the file writes ids as integers or as text.

import { idText } from '../readers/ids.ts';
import type { IdColumn } from '../table.ts';

const prime = 0x01000193;
const low21 = 0x1fffff;

/** 53 bits of two FNV-1a hashes, each finished as in MurmurHash3 so that every bit of the text reaches every bit of it. */
const finished = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (again ^ (again >>> 16)) >>> 0;
};

interface Text {
  readonly at: (index: number) => number;
  readonly start: number;
  readonly end: number;
}

const unitOf = ({ at, start, end }: Text): number => {
  let one = 0x811c9dc5;
  let two = 0x9dc5811c;
  for (let i = start; i < end; i++) {
    const byte = at(i);
    one = Math.imul(one ^ byte, prime);
    two = Math.imul(two ^ byte, prime) ^ (two >>> 15);
  }
  return finished(one) + (finished(two) & low21) * 2 ** 32;
};

/** A number below 2^53 a row, the same for the same text of an id. */
export const unitsOf = (ids: IdColumn): Float64Array => {
  if (ids.form === 'bytes') {
    const { bytes, ends } = ids;
    const at = (index: number): number => bytes[index] ?? 0;
    return Float64Array.from({ length: ids.rows }, (_, row) =>
      unitOf({ at, start: ends[row] ?? 0, end: ends[row + 1] ?? 0 }),
    );
  }
  return Float64Array.from({ length: ids.rows }, (_, row) => {
    const text = idText(ids, row);
    return unitOf({ at: (index) => text.charCodeAt(index), start: 0, end: text.length });
  });
};
