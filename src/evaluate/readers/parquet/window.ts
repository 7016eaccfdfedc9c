// A column chunk read in pieces: bytes at a place of the file, in a buffer that is used again.

import type { Source } from '../source.ts';
import { padding } from './cursor.ts';
import { ParquetFault } from './fault.ts';

const usual = 1 << 20;

export class ChunkWindow {
  bytes = new Uint8Array(0);
  private readonly source: Source;
  /** End of the chunk in the file. */
  private readonly limit: number;
  private from = 0;
  private held = 0;

  constructor(source: Source, limit: number) {
    this.source = source;
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
    if (this.bytes.length < size + padding) this.bytes = new Uint8Array(size + padding);
    const got = this.source.read({ into: this.bytes, at: 0, length: size, position });
    if (got < length) throw new ParquetFault('parquet-truncated', 'the file ends before its pages do');
    this.from = position;
    this.held = got;
  }
}
