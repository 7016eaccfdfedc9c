// What Snappy, LZ4 and Zstandard have in common: bytes copied from further back, which may overlap what they make.

import { corrupt } from '../fault.ts';

/** Copies `length` bytes from `distance` back to `at`; answers the position after them. */
export const copyBack = (out: Uint8Array, at: number, distance: number, length: number): number => {
  const from = at - distance;
  if (from < 0 || distance === 0) throw corrupt('compressed data copies from before its start');
  if (distance >= length && length > 16) {
    out.copyWithin(at, from, from + length);
    return at + length;
  }
  if (distance === 1 && length > 16) {
    out.fill(out[from] ?? 0, at, at + length);
    return at + length;
  }
  for (let i = 0; i < length; i++) out[at + i] = out[from + i] ?? 0;
  return at + length;
};

/** Copies literal bytes. */
export const copyLiterals = (
  from: Uint8Array,
  start: number,
  length: number,
  to: { out: Uint8Array; at: number },
): void => {
  const { out, at } = to;
  if (length > 32) {
    out.set(from.subarray(start, start + length), at);
    return;
  }
  for (let i = 0; i < length; i++) out[at + i] = from[start + i] ?? 0;
};
