// LZ4 blocks, https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md, and the framing that Hadoop puts around them.

import { corrupt } from '../fault.ts';
import { copyBack, copyLiterals } from './lz77.ts';

const broken = (): Error => corrupt('LZ4 data is damaged');

/** Fills `out[0..size]`; the data must be exactly that long. */
export const lz4Raw = (input: Uint8Array, out: Uint8Array, size: number): void => {
  const end = input.length;
  let p = 0;
  let at = 0;
  const more = (length: number): number => {
    let sum = length;
    let byte = 255;
    while (byte === 255) {
      if (p >= end) throw broken();
      byte = input[p++] ?? 0;
      sum += byte;
    }
    return sum;
  };
  while (p < end) {
    const token = input[p++] ?? 0;
    let literals = token >>> 4;
    if (literals === 15) literals = more(literals);
    if (p + literals > end || at + literals > size) throw broken();
    copyLiterals(input, p, literals, { out, at });
    p += literals;
    at += literals;
    if (p === end) break;
    if (p + 2 > end) throw broken();
    const distance = (input[p] ?? 0) | ((input[p + 1] ?? 0) << 8);
    p += 2;
    let length = token & 15;
    if (length === 15) length = more(length);
    length += 4;
    if (at + length > size) throw broken();
    at = copyBack(out, at, distance, length);
  }
  if (at !== size) throw broken();
};

const hadoopFrames = (input: Uint8Array, out: Uint8Array, size: number): boolean => {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const parts: { start: number; length: number; at: number; size: number }[] = [];
  let p = 0;
  let at = 0;
  while (p < input.length) {
    if (p + 8 > input.length) return false;
    const unpacked = view.getUint32(p);
    const length = view.getUint32(p + 4);
    if (p + 8 + length > input.length || at + unpacked > size) return false;
    parts.push({ start: p + 8, length, at, size: unpacked });
    p += 8 + length;
    at += unpacked;
  }
  if (at !== size) return false;
  for (const part of parts) {
    const packed = input.subarray(part.start, part.start + part.length);
    lz4Raw(packed, out.subarray(part.at, part.at + part.size), part.size);
  }
  return true;
};

/** Codec LZ4 of parquet.thrift, deprecated because writers disagreed: Hadoop's frames, or a bare block. */
export const lz4Hadoop = (input: Uint8Array, out: Uint8Array, size: number): void => {
  if (!hadoopFrames(input, out, size)) lz4Raw(input, out, size);
};
