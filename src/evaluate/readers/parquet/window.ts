// A column chunk read in pieces: bytes at a place of the file, in a buffer that is used again.

import type { Source } from '../source.ts';
import type { Scratch } from './cursor.ts';
import { ParquetFault } from './fault.ts';

const usual = 1 << 20;

export class ChunkWindow {
  bytes: Uint8Array = new Uint8Array(0);
  private readonly source: Source;
  /** End of the chunk in the file. */
  private readonly limit: number;
  private from = 0;
  private held = 0;

  private readonly buffer: Scratch;

  constructor(source: Source, limit: number, buffer: Scratch) {
    this.source = source;
    this.buffer = buffer;
    this.limit = limit;
  }

  /** Index in `bytes` of the byte at `position` of the file; `length` bytes from there are held. */
  load(position: number, length: number): number {
    if (position + length > this.limit)
      throw new ParquetFault('parquet-corrupt', 'a page goes beyond its column chunk');
    if (position < this.from || position + length > this.from + this.held) this.fill(position, length);
    return position - this.from;
  }

  private fill(position: number, length: number): void {
    const size = Math.min(Math.max(length, usual), this.limit - position);
    this.bytes = this.buffer.of(size);
    const got = this.source.read({ into: this.bytes, at: 0, length: size, position });
    if (got < length) throw new ParquetFault('parquet-truncated', 'the file ends before its pages do');
    this.from = position;
    this.held = got;
  }
}
