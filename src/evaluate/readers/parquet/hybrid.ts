// Runs and bit-packed groups of small integers: dictionary codes, levels, booleans.
// https://parquet.apache.org/docs/file-format/data-pages/encodings/ (RLE/bit-packing hybrid)

import type { Cursor } from './cursor.ts';
import { corrupt } from './fault.ts';

const bytesOf = (bits: number): number => Math.ceil(bits / 8);

/** Throws unless `count` values follow; only heads are looked at, so nothing need be allocated before. */
export const holds = (cursor: Cursor, width: number, count: number): void => {
  if (width > 32) throw corrupt(`codes of ${width} bits`);
  const start = cursor.at;
  let seen = 0;
  while (seen < count && width > 0) {
    const head = cursor.varint();
    const half = Math.floor(head / 2);
    if (half === 0) throw corrupt('an empty run');
    if (head % 2 === 1) {
      // The last group may be cut short after the values that count.
      const needed = Math.min(half * 8, count - seen);
      cursor.take(
        Math.min(Math.max(bytesOf(needed * width), Math.min(half * width, cursor.left)), half * width),
      );
      seen += half * 8;
    } else {
      cursor.take(bytesOf(width));
      seen += half;
    }
  }
  cursor.at = start;
};

/** `count` values of up to 24 bits: four or two loads of eight values where that is possible. */
const unpackNarrow = (view: DataView, start: number, width: number, out: Uint32Array): void => {
  const count = out.length;
  const mask = 2 ** width - 1;
  let at = start;
  let i = 0;
  if (width <= 4) {
    for (; i + 8 <= count; i += 8, at += width) {
      const word = view.getUint32(at, true);
      out[i] = word & mask;
      out[i + 1] = (word >>> width) & mask;
      out[i + 2] = (word >>> (2 * width)) & mask;
      out[i + 3] = (word >>> (3 * width)) & mask;
      out[i + 4] = (word >>> (4 * width)) & mask;
      out[i + 5] = (word >>> (5 * width)) & mask;
      out[i + 6] = (word >>> (6 * width)) & mask;
      out[i + 7] = (word >>> (7 * width)) & mask;
    }
  }
  for (let bit = 0; i < count; i++, bit += width) {
    out[i] = (view.getUint32(at + (bit >>> 3), true) >>> (bit & 7)) & mask;
  }
};

const unpackWide = (view: DataView, start: number, width: number, out: Uint32Array): void => {
  const modulus = 2 ** width;
  for (let i = 0, bit = 0; i < out.length; i++, bit += width) {
    const at = start + Math.floor(bit / 8);
    const whole = view.getUint32(at, true) + view.getUint8(at + 4) * 2 ** 32;
    out[i] = Math.floor(whole / 2 ** (bit % 8)) % modulus;
  }
};

export const unpack = (cursor: Cursor, start: number, width: number, out: Uint32Array): void => {
  if (width === 0) out.fill(0);
  else if (width <= 24) unpackNarrow(cursor.view, start, width, out);
  else unpackWide(cursor.view, start, width, out);
};

const runValue = (cursor: Cursor, width: number): number => {
  let value = 0;
  for (let i = 0, scale = 1; i < bytesOf(width); i++, scale *= 256) value += cursor.byte() * scale;
  return value;
};

/** Fills `out`; the values must be there by `holds`. */
export const readHybrid = (cursor: Cursor, width: number, out: Uint32Array): void => {
  const count = out.length;
  if (width === 0) {
    out.fill(0);
    return;
  }
  let row = 0;
  while (row < count) {
    const head = cursor.varint();
    const half = Math.floor(head / 2);
    if (head % 2 === 1) {
      const upTo = Math.min(count, row + half * 8);
      const start = cursor.take(Math.min(half * width, cursor.left));
      unpack(cursor, start, width, out.subarray(row, upTo));
      row = upTo;
    } else {
      const upTo = Math.min(count, row + half);
      out.fill(runValue(cursor, width), row, upTo);
      row = upTo;
    }
  }
};
