// The keys of objects: which column a key is, and whether an object has it twice. Rows mostly repeat the order of keys
// of the row before, so a key is first compared with the one that stood at its place there.

import { hashBytes, Intern } from '../intern.ts';
import type { JsonString } from './json-string.ts';

const topLevel = 1;
/** Keys that are data (an id as a key) would otherwise be kept for ever. */
const mostKept = 65_536;

export class JsonKeys {
  private readonly names: readonly Uint8Array[];
  private keys = new Intern();
  /** Number of the object in which a key was last seen. */
  private seen = new Float64Array(64);
  private readonly order: number[] = [];
  private objects = 0;

  constructor(names: readonly string[]) {
    this.names = names.map((name) => Uint8Array.from(Buffer.from(name)));
    this.forget();
  }

  nextObject(): number {
    return ++this.objects;
  }

  /** Between rows: drops keys that were kept only to see repetitions. */
  trim(): void {
    if (this.keys.size > mostKept) this.forget();
  }

  topLevelNames(): readonly string[] {
    const { keys, seen } = this;
    return keys.texts().filter((_, code) => keys.tag(code) === topLevel && (seen[code] ?? 0) !== 0);
  }

  /** Column of a top-level key's code, or -1. */
  column(code: number): number {
    return code < this.names.length ? code : -1;
  }

  /** Code of the top-level key after the quote at `at`, if it is the one expected in this place, else -1. */
  expected(place: number, bytes: Uint8Array, at: number): number {
    const code = this.order[place] ?? -1;
    if (code < 0) return -1;
    const end = at + 1 + this.keys.length(code);
    return bytes[end] === 34 && this.keys.matches(code, bytes, at + 1, end) ? code : -1;
  }

  length(code: number): number {
    return this.keys.length(code);
  }

  /** Remembers which key stood here. Bytes with escapes are not the key's own, so those are never expected. */
  learn(place: number, code: number, escaped: boolean): void {
    if (place <= this.order.length && place < 4096) this.order[place] = escaped ? -1 : code;
  }

  code(key: JsonString, depth: number): number {
    return this.keys.under(depth).code(key.from, key.start, key.end, key.hash);
  }

  repeated(code: number, object: number): boolean {
    if (code >= this.seen.length) {
      const fresh = new Float64Array(code * 2);
      fresh.set(this.seen);
      this.seen = fresh;
    }
    if (this.seen[code] === object) return true;
    this.seen[code] = object;
    return false;
  }

  private forget(): void {
    this.keys = new Intern();
    this.seen.fill(0);
    this.order.length = 0;
    for (const name of this.names) {
      this.keys.under(topLevel).code(name, 0, name.length, hashBytes(name, 0, name.length));
    }
  }
}
