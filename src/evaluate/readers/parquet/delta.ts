// DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY, DELTA_BYTE_ARRAY.
// https://parquet.apache.org/docs/file-format/data-pages/encodings/

import type { FixedBatch, SliceBatch } from './batch.ts';
import type { Cursor } from './cursor.ts';
import { corrupt, ParquetFault } from './fault.ts';
import { unpack } from './hybrid.ts';

interface Words {
  low: number;
  high: number;
}

/** A zigzag ULEB128 of 64 bits, as two words. */
const zigzag64 = (cursor: Cursor): Words => {
  let low = 0;
  let high = 0;
  for (let shift = 0; ; shift += 7) {
    if (shift > 63) throw corrupt('a number in a page has more than 64 bits');
    const byte = cursor.byte();
    const bits = byte & 127;
    if (shift < 32) low |= bits << shift;
    if (shift >= 32) high |= bits << (shift - 32);
    else if (shift > 25) high |= bits >>> (32 - shift);
    if (byte < 128) break;
  }
  const sign = -(low & 1);
  return { low: ((low >>> 1) | (high << 31)) ^ sign, high: (high >>> 1) ^ sign };
};

interface Head {
  readonly blockSize: number;
  readonly miniblocks: number;
  readonly perMiniblock: number;
  readonly first: Words;
}

const readHead = (cursor: Cursor, count: number): Head => {
  const blockSize = cursor.varint();
  const miniblocks = cursor.varint();
  const total = cursor.varint();
  const first = zigzag64(cursor);
  const perMiniblock = blockSize / miniblocks;
  if (total !== count) throw corrupt(`a page says ${count} values and its deltas ${total}`);
  if (
    !(
      blockSize > 0 &&
      blockSize <= 0x10_0000 &&
      blockSize % 128 === 0 &&
      miniblocks > 0 &&
      perMiniblock % 32 === 0
    )
  ) {
    throw corrupt('blocks of deltas of an impossible size');
  }
  // Each block takes its least delta and the widths of its miniblocks at least.
  if (Math.ceil((count - 1) / blockSize) * (1 + miniblocks) > cursor.left) {
    throw corrupt('a page has fewer values than it says');
  }
  return { blockSize, miniblocks, perMiniblock, first };
};

/** Bits `from … from + width` of the packed stream at `start`, for widths above 32. */
const wideBits = (cursor: Cursor, start: number, bit: number, width: number): Words => {
  const at = start + Math.floor(bit / 8);
  const shift = bit % 8;
  const { view } = cursor;
  const a = view.getUint32(at, true);
  const b = view.getUint32(at + 4, true);
  const c = view.getUint8(at + 8);
  const low = shift === 0 ? a : (a >>> shift) | (b << (32 - shift));
  const high = shift === 0 ? b : (b >>> shift) | (c << (32 - shift));
  return { low, high: width === 64 ? high : high & (2 ** (width - 32) - 1) };
};

class DeltaOut {
  /** Low and high word of each value. */
  readonly words: Int32Array;
  private readonly count: number;
  private readonly packed: Uint32Array;
  private row = 0;
  private low: number;
  private high: number;

  constructor(count: number, head: Head) {
    this.words = new Int32Array(count * 2);
    this.count = count;
    this.packed = new Uint32Array(head.perMiniblock);
    this.low = head.first.low | 0;
    this.high = head.first.high | 0;
    this.push();
  }

  get full(): boolean {
    return this.row >= this.count;
  }

  miniblock(cursor: Cursor, width: number, least: Words): void {
    const size = this.packed.length;
    const values = Math.min(size, this.count - this.row);
    // Writers may leave out what pads the last miniblock.
    const needed = Math.ceil((values * width) / 8);
    const start = cursor.take(Math.max(needed, Math.min((size / 8) * width, cursor.left)));
    if (width > 32) {
      for (let i = 0; i < values; i++) this.add(wideBits(cursor, start, i * width, width), least);
      return;
    }
    const packed = this.packed.subarray(0, values);
    unpack(cursor, start, width, packed);
    for (let i = 0; i < values; i++) {
      const delta = packed[i] ?? 0;
      const some = (delta + (least.low >>> 0)) % 4_294_967_296;
      const carry = some < delta ? 1 : 0;
      const low = (this.low >>> 0) + some;
      this.high = (this.high + least.high + carry + (low >= 4_294_967_296 ? 1 : 0)) | 0;
      this.low = low | 0;
      this.push();
    }
  }

  private add(delta: Words, least: Words): void {
    const some = (delta.low >>> 0) + (least.low >>> 0);
    const low = (this.low >>> 0) + (some >>> 0);
    const carry = (some >= 4_294_967_296 ? 1 : 0) + (low >= 4_294_967_296 ? 1 : 0);
    this.high = (this.high + delta.high + least.high + carry) | 0;
    this.low = low | 0;
    this.push();
  }

  private push(): void {
    if (this.row >= this.count) return;
    this.words[2 * this.row] = this.low;
    this.words[2 * this.row + 1] = this.high;
    this.row++;
  }
}

const readWords = (cursor: Cursor, count: number): Int32Array => {
  const head = readHead(cursor, count);
  const out = new DeltaOut(count, head);
  const widths = new Uint8Array(head.miniblocks > cursor.left ? 0 : head.miniblocks);
  while (!out.full) {
    const least = zigzag64(cursor);
    const at = cursor.take(head.miniblocks);
    widths.set(cursor.bytes.subarray(at, at + head.miniblocks));
    for (const width of widths) {
      if (out.full) break;
      if (width > 64) throw corrupt(`deltas of ${width} bits`);
      out.miniblock(cursor, width, least);
    }
  }
  return out.words;
};

/** `width`: 4 or 8 bytes a value. */
export const readDelta = (cursor: Cursor, width: number, count: number): FixedBatch => {
  const words = readWords(cursor, count);
  if (width === 8) return { kind: 'fixed', bytes: new Uint8Array(words.buffer), at: 0, width, count };
  const lows = new Int32Array(count);
  for (let i = 0; i < count; i++) lows[i] = words[2 * i] ?? 0;
  return { kind: 'fixed', bytes: new Uint8Array(lows.buffer), at: 0, width, count };
};

const readLengths = (cursor: Cursor, count: number): Int32Array => {
  const words = readWords(cursor, count);
  const lengths = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const length = words[2 * i] ?? 0;
    if (length < 0) throw corrupt('a value of negative length');
    lengths[i] = length;
  }
  return lengths;
};

export const readDeltaLengths = (cursor: Cursor, count: number): SliceBatch => {
  const lengths = readLengths(cursor, count);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const start = cursor.take(lengths[i] ?? 0);
    starts[i] = start;
    ends[i] = cursor.at;
  }
  return { kind: 'slices', bytes: cursor.bytes, starts, ends, count };
};

/** Each value is a prefix of the one before and a suffix of its own; `most` bounds what they unfold to. */
export const readDeltaBytes = (cursor: Cursor, count: number, most: number): SliceBatch => {
  const prefixes = readLengths(cursor, count);
  const suffixes = readDeltaLengths(cursor, count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += (prefixes[i] ?? 0) + (suffixes.ends[i] ?? 0) - (suffixes.starts[i] ?? 0);
  }
  if (total > most) throw new ParquetFault('page-too-large', `a page unfolds to ${total} bytes`);
  const bytes = new Uint8Array(total);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let at = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const prefix = prefixes[i] ?? 0;
    if (prefix > at - before) throw corrupt('a prefix longer than the value it is taken from');
    const start = at;
    bytes.copyWithin(at, before, before + prefix);
    at += prefix;
    const own = suffixes.bytes.subarray(suffixes.starts[i] ?? 0, suffixes.ends[i] ?? 0);
    bytes.set(own, at);
    at += own.length;
    starts[i] = start;
    ends[i] = at;
    before = start;
  }
  return { kind: 'slices', bytes, starts, ends, count };
};

/** A fixed width's values that were written as prefixes and suffixes. */
export const asFixed = (batch: SliceBatch, width: number): FixedBatch => {
  for (let i = 0; i < batch.count; i++) {
    if ((batch.ends[i] ?? 0) - (batch.starts[i] ?? 0) !== width)
      throw corrupt('a value of another width than its type');
  }
  return { kind: 'fixed', bytes: batch.bytes, at: 0, width, count: batch.count };
};
