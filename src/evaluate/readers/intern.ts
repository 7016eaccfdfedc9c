// Distinct byte strings, each with a number in first-seen order. Open addressing over slices: no string is made per row.

import { utf8 } from './bytes-text.ts';

/**
 * FNV-1a; the seed changes per process so that a file cannot be built to make every value collide. No draw is ever shown, so
 * that the plain generator, which the system seeds, is enough; to load `node:crypto` would take longer than to read most files.
 */
const hashSeed = Math.floor(Math.random() * 2 ** 31);
const hashPrime = 0x01000193;

export const hashBytes = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = hashSeed;
  for (let p = start; p < end; p++) hash = Math.imul(hash ^ (bytes[p] ?? 0), hashPrime);
  return hash;
};

const grown = <T extends Uint8Array | Uint32Array | Int32Array>(old: T, fresh: T): T => {
  fresh.set(old);
  return fresh;
};

export class Intern {
  size = 0;
  /** Entry + 1, or 0. */
  private slots = new Int32Array(64);
  private mask = 63;
  private hashes = new Int32Array(32);
  private tags = new Uint8Array(32);
  private ends = new Uint32Array(33);
  private bytes = new Uint8Array(256);

  private current = 0;

  /** Sets the tag of the entries looked up from now on: equal bytes under another tag are another entry. */
  under(tag: number): this {
    this.current = tag;
    return this;
  }

  /** Code of `bytes[start..end]`; `hash` is its `hashBytes`. */
  code(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const tag = this.current;
    const key = hash ^ Math.imul(tag, 0x9e3779b1);
    let slot = (key ^ (key >>> 15)) & this.mask;
    for (;;) {
      const code = (this.slots[slot] ?? 0) - 1;
      if (code < 0) return this.insert(bytes, start, end, key);
      if (this.hashes[code] === key && this.matches(code, bytes, start, end) && this.tags[code] === tag)
        return code;
      slot = (slot + 1) & this.mask;
    }
  }

  private matches(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.ends[code] ?? 0;
    const length = (this.ends[code + 1] ?? 0) - from;
    if (length !== end - start) return false;
    const own = this.bytes;
    for (let i = 0; i < length; i++) if (own[from + i] !== bytes[start + i]) return false;
    return true;
  }

  tag(code: number): number {
    return this.tags[code] ?? 0;
  }

  text(code: number): string {
    return utf8(this.bytes, this.ends[code] ?? 0, this.ends[code + 1] ?? 0);
  }

  texts(): string[] {
    return Array.from({ length: this.size }, (_, code) => this.text(code));
  }

  private insert(bytes: Uint8Array, start: number, end: number, key: number): number {
    const code = this.size++;
    const from = this.ends[code] ?? 0;
    const upTo = from + (end - start);
    if (upTo > 0xffff_ffff) throw new RangeError('distinct texts of a column take more than 4 GiB');
    this.reserve(upTo);
    this.bytes.set(bytes.subarray(start, end), from);
    this.ends[code + 1] = upTo;
    this.hashes[code] = key;
    this.tags[code] = this.current;
    this.place(code, key);
    return code;
  }

  private place(code: number, key: number): void {
    let slot = (key ^ (key >>> 15)) & this.mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = code + 1;
  }

  private reserve(byteCount: number): void {
    if (byteCount > this.bytes.length) {
      this.bytes = grown(this.bytes, new Uint8Array(Math.max(byteCount, this.bytes.length * 2)));
    }
    if (this.size < this.hashes.length) return;
    const capacity = this.hashes.length * 2;
    this.hashes = grown(this.hashes, new Int32Array(capacity));
    this.tags = grown(this.tags, new Uint8Array(capacity));
    this.ends = grown(this.ends, new Uint32Array(capacity + 1));
    this.slots = new Int32Array(capacity * 2);
    this.mask = capacity * 2 - 1;
    for (let code = 0; code < this.size - 1; code++) this.place(code, this.hashes[code] ?? 0);
  }
}
