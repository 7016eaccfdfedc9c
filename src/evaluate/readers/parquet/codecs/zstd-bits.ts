// Bit streams of Zstandard (RFC 8878, sections 4.1 and 4.2): FSE and Huffman streams are read from their end.

import { corrupt } from '../fault.ts';

export const broken = (): Error => corrupt('Zstandard data is damaged');

/** Bits from the first byte's low end on, for table descriptions. */
export class ForwardBits {
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private bit: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.end = end;
    this.bit = start * 8;
  }

  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.bit++) {
      const at = this.bit >>> 3;
      if (at >= this.end) throw broken();
      value |= (((this.bytes[at] ?? 0) >>> (this.bit & 7)) & 1) << i;
    }
    return value;
  }

  back(count: number): void {
    this.bit -= count;
  }

  /** The next whole byte. */
  byteEnd(): number {
    return Math.ceil(this.bit / 8);
  }
}

/** Bits from the end towards the start; the highest set bit of the last byte marks the end of the stream. */
export class BackwardBits {
  /** Bits not yet read; below zero when more were asked for than there are. */
  left: number;
  private readonly bytes: Uint8Array;
  private readonly start: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    const last = end > start ? (bytes[end - 1] ?? 0) : 0;
    if (last === 0) throw broken();
    this.bytes = bytes;
    this.start = start;
    this.left = (end - start) * 8 - (Math.clz32(last) - 24) - 1;
  }

  /** The next `count` ≤ 25 bits without reading them; zeros stand beyond the start of the stream. */
  peek(count: number): number {
    if (count === 0) return 0;
    const low = this.left - count;
    if (low < 0) {
      if (this.left <= 0) return 0;
      return (this.window(0) & (2 ** this.left - 1)) << -low;
    }
    return (this.window(low >>> 3) >>> (low & 7)) & (2 ** count - 1);
  }

  read(count: number): number {
    if (count > 25) {
      const high = this.read(count - 16);
      return high * 0x1_0000 + this.read(16);
    }
    const value = this.peek(count);
    this.left -= count;
    return value;
  }

  private window(at: number): number {
    const { bytes } = this;
    const p = this.start + at;
    return (
      (bytes[p] ?? 0) | ((bytes[p + 1] ?? 0) << 8) | ((bytes[p + 2] ?? 0) << 16) | ((bytes[p + 3] ?? 0) << 24)
    );
  }
}
