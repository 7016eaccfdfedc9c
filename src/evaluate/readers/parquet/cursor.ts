// A stretch of bytes being decoded. `padding` bytes after `end` can be read without harm, so that bit-unpacking may load
// whole words; what they hold does not count.

import { corrupt } from './fault.ts';

const padding = 16;

export class Cursor {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
    this.end = end;
  }

  get left(): number {
    return this.end - this.at;
  }

  /** Moves on by `count` bytes that must be there; answers where they start. */
  take(count: number): number {
    if (!(count >= 0 && count <= this.end - this.at))
      throw corrupt('a page ends in the middle of its values');
    const start = this.at;
    this.at += count;
    return start;
  }

  /** A part as a cursor of its own. */
  part(count: number): Cursor {
    const start = this.take(count);
    return new Cursor(this.bytes, start, start + count);
  }

  byte(): number {
    return this.bytes[this.take(1)] ?? 0;
  }

  uint32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  /** ULEB128 below 2^32. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (value > 0xffff_ffff) throw corrupt('a number in a page has more than 32 bits');
      if (byte < 128) return value;
      scale *= 128;
    }
  }
}

/** A buffer that is used again from page to page: a fresh one would have to be zeroed each time. */
export class Scratch {
  private bytes = new Uint8Array(0);

  of(size: number): Uint8Array {
    if (this.bytes.length < size + padding) this.bytes = new Uint8Array(Math.ceil(size * 1.25) + padding);
    return this.bytes;
  }
}

/** What all chunks of a file share. */
export class Buffers {
  readonly window = new Scratch();
  readonly page = new Scratch();
  private codeWords = new Uint32Array(0);

  codes(count: number): Uint32Array {
    if (this.codeWords.length < count) this.codeWords = new Uint32Array(Math.ceil(count * 1.25));
    return this.codeWords.subarray(0, count);
  }
}
