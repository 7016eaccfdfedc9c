// Which values of a page are there: definition levels of a column that is optional and not nested, one bit each.

import type { Cursor } from './cursor.ts';
import { corrupt } from './fault.ts';
import { holds } from './hybrid.ts';

export interface Presence {
  /** 1 where there is a value; null when there is one everywhere. */
  readonly defined: Uint8Array | null;
  readonly present: number;
}

const counted = (defined: Uint8Array): Presence => {
  let present = 0;
  for (let i = 0; i < defined.length; i++) present += defined[i] ?? 0;
  return present === defined.length ? { defined: null, present } : { defined, present };
};

/** The deprecated BIT_PACKED levels go from the high bit down. */
export const readBitPackedLevels = (cursor: Cursor, count: number): Presence => {
  const start = cursor.take(Math.ceil(count / 8));
  const defined = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    defined[i] = ((cursor.bytes[start + (i >>> 3)] ?? 0) >>> (7 - (i & 7))) & 1;
  }
  return counted(defined);
};

const fillBits = (bytes: Uint8Array, start: number, out: Uint8Array): void => {
  for (let i = 0; i < out.length; i++) out[i] = ((bytes[start + (i >>> 3)] ?? 0) >>> (i & 7)) & 1;
};

export const readLevels = (cursor: Cursor, count: number): Presence => {
  holds(cursor, 1, count);
  let defined: Uint8Array | null = null;
  let row = 0;
  while (row < count) {
    const head = cursor.varint();
    const half = Math.floor(head / 2);
    if (head % 2 === 1) {
      const upTo = Math.min(count, row + half * 8);
      const start = cursor.take(Math.min(half, cursor.left));
      defined ??= new Uint8Array(count).fill(1, 0, row);
      fillBits(cursor.bytes, start, defined.subarray(row, upTo));
      row = upTo;
    } else {
      const value = cursor.byte();
      if (value > 1) throw corrupt('a definition level above the deepest one');
      const upTo = Math.min(count, row + half);
      if (value === 0) defined ??= new Uint8Array(count).fill(1, 0, row);
      defined?.fill(value, row, upTo);
      row = upTo;
    }
  }
  return defined === null ? { defined, present: count } : counted(defined);
};
