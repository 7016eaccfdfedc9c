// Snappy, https://github.com/google/snappy/blob/main/format_description.txt

import { corrupt } from '../fault.ts';
import { copyBack, copyLiterals } from './lz77.ts';

const broken = (): Error => corrupt('Snappy data is damaged');

/** Fills `out[0..size]`; the data must be exactly that long. */
export const snappy = (input: Uint8Array, out: Uint8Array, size: number): void => {
  let p = 0;
  let claimed = 0;
  for (let scale = 1; ; scale *= 128) {
    if (p >= input.length || scale > 2 ** 28) throw broken();
    const byte = input[p++] ?? 0;
    claimed += (byte & 127) * scale;
    if (byte < 128) break;
  }
  if (claimed !== size) throw corrupt(`Snappy data of ${claimed} bytes where the page says ${size}`);
  let at = 0;
  const end = input.length;
  while (p < end) {
    const tag = input[p++] ?? 0;
    const kind = tag & 3;
    let length: number;
    if (kind === 0) {
      length = (tag >>> 2) + 1;
      if (length > 60) {
        const extra = length - 60;
        if (p + extra > end) throw broken();
        length = 1;
        for (let i = 0, scale = 1; i < extra; i++, scale *= 256) length += (input[p++] ?? 0) * scale;
      }
      if (p + length > end || at + length > size) throw broken();
      copyLiterals(input, p, length, { out, at });
      p += length;
      at += length;
      continue;
    }
    let distance: number;
    if (kind === 1) {
      if (p + 1 > end) throw broken();
      length = ((tag >>> 2) & 7) + 4;
      distance = ((tag >>> 5) << 8) | (input[p++] ?? 0);
    } else {
      const bytes = kind === 2 ? 2 : 4;
      if (p + bytes > end) throw broken();
      length = (tag >>> 2) + 1;
      distance = (input[p] ?? 0) | ((input[p + 1] ?? 0) << 8);
      if (kind === 3) distance += (input[p + 2] ?? 0) * 0x1_0000 + (input[p + 3] ?? 0) * 0x100_0000;
      p += bytes;
    }
    if (at + length > size) throw broken();
    at = copyBack(out, at, distance, length);
  }
  if (at !== size) throw broken();
};
