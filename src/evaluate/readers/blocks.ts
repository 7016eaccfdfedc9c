// A text file as a window of bytes that slides over it: what a record left unread is kept, the rest makes room.

import type { Source } from './source.ts';
import { readAhead, type Window, windowOver } from './window.ts';

const lineFeed = 10;
const byteOrderMark = [0xef, 0xbb, 0xbf];

export class Blocks {
  /** `bytes[end]` is a line feed that the file does not have: scanning loops stop there without counting. */
  window: Window;
  end = 0;
  ended = false;
  private readonly source: Source;
  private readonly chunk: number;
  private position = 0;

  constructor(source: Source, chunk: number) {
    this.source = source;
    this.chunk = Math.max(chunk, 4);
    this.window = windowOver(new Uint8Array(this.chunk + 1 + readAhead));
  }

  get bytes(): Uint8Array {
    return this.window.bytes;
  }

  /** Where the text starts, after a byte order mark. */
  start(): number {
    this.more(0);
    return byteOrderMark.every((byte, index) => this.end > index && this.bytes[index] === byte) ? 3 : 0;
  }

  /** Drops what lies before `keep`, reads on; what was at `keep` is at 0. */
  more(keep: number): void {
    const kept = this.end - keep;
    const room = Math.max(this.chunk, kept);
    if (kept + room + 1 + readAhead > this.bytes.length) {
      // Twice what is needed: the part that is kept differs from time to time.
      const fresh = new Uint8Array(2 * (kept + room) + 1 + readAhead);
      fresh.set(this.bytes.subarray(keep, this.end));
      this.window = windowOver(fresh);
    } else if (keep > 0) this.bytes.copyWithin(0, keep, this.end);
    const got = this.source.read({ into: this.bytes, at: kept, length: room, position: this.position });
    this.position += got;
    this.end = kept + got;
    this.ended = got < room;
    this.bytes[this.end] = lineFeed;
  }

  /** Bytes of the file up to `at` of the window. */
  consumed(at: number): number {
    return this.position - this.end + at;
  }
}
