// PLAIN, RLE (booleans) and BYTE_STREAM_SPLIT values.

import type { Batch, FixedBatch, SliceBatch } from './batch.ts';
import type { Cursor } from './cursor.ts';
import { corrupt } from './fault.ts';
import { holds, readHybrid } from './hybrid.ts';
import { type Leaf, physical } from './schema.ts';

const plainBytes = (cursor: Cursor, count: number): SliceBatch => {
  if (count * 4 > cursor.left) throw corrupt('a page has fewer values than it says');
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const length = cursor.uint32();
    const start = cursor.take(length);
    starts[i] = start;
    ends[i] = start + length;
  }
  return { kind: 'slices', bytes: cursor.bytes, starts, ends, count };
};

const plainBooleans = (cursor: Cursor, count: number): FixedBatch => {
  const start = cursor.take(Math.ceil(count / 8));
  const bytes = new Uint8Array(count);
  for (let i = 0; i < count; i++) bytes[i] = ((cursor.bytes[start + (i >>> 3)] ?? 0) >>> (i & 7)) & 1;
  return { kind: 'fixed', bytes, at: 0, width: 1, count };
};

export const readPlain = (cursor: Cursor, leaf: Leaf, count: number): Batch => {
  if (leaf.type === physical.bytes) return plainBytes(cursor, count);
  if (leaf.type === physical.boolean) return plainBooleans(cursor, count);
  const at = cursor.take(count * leaf.width);
  return { kind: 'fixed', bytes: cursor.bytes, at, width: leaf.width, count };
};

export const readRleBooleans = (cursor: Cursor, count: number): FixedBatch => {
  const part = cursor.part(cursor.uint32());
  holds(part, 1, count);
  const codes = new Uint32Array(count);
  readHybrid(part, 1, codes);
  const bytes = Uint8Array.from(codes);
  if (bytes.some((value) => value > 1)) throw corrupt('a boolean that is neither');
  return { kind: 'fixed', bytes, at: 0, width: 1, count };
};

/** First bytes of all values, then second bytes, and so on. */
export const readStreamSplit = (cursor: Cursor, leaf: Leaf, count: number): FixedBatch => {
  const { width } = leaf;
  const start = cursor.take(count * width);
  const { bytes } = cursor;
  const out = new Uint8Array(count * width);
  for (let k = 0; k < width; k++) {
    const from = start + k * count;
    for (let i = 0, to = k; i < count; i++, to += width) out[to] = bytes[from + i] ?? 0;
  }
  return { kind: 'fixed', bytes: out, at: 0, width, count };
};
