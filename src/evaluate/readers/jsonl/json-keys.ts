// The keys of objects: which column a key is, and whether an object has it twice. Rows mostly repeat the order of keys
// of the row before, so a key is first compared with the one that stood at its place there.

import { hashBytes, Intern } from '../intern.ts';
import type { Window } from '../window.ts';
import type { JsonString } from './json-string.ts';

const topLevel = 1;
/** Keys that are data (an id as a key) would otherwise be kept for ever. */
const mostKept = 65_536;

/** Rows with more keys than this are read without expectations. */
const mostExpected = 4096;

/** A key with the quote and the colon behind it, as words to compare. */
interface Likely {
  readonly code: number;
  readonly length: number;
  readonly words: Int32Array;
  readonly masks: Int32Array;
}

const likelyKey = (code: number, key: string): Likely => {
  const bytes = Buffer.from(`${key}":`);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  const words = Int32Array.from({ length: padded.length / 4 }, (_, k) => view.getInt32(4 * k, true));
  const masks = words.map((_, k) => (4 * k + 4 <= bytes.length ? -1 : 2 ** (8 * (bytes.length - 4 * k)) - 1));
  return { code, length: bytes.length, words, masks };
};

export class JsonKeys {
  private readonly names: readonly Uint8Array[];
  private keys = new Intern();
  /** Number of the object in which a key was last seen. */
  private seen = new Float64Array(64);
  private readonly order: (Likely | null)[] = [];
  private objects = 0;
  after = 0;

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

  text(code: number): string {
    return this.keys.text(code);
  }

  /** Column of a top-level key's code, or -1. */
  column(code: number): number {
    return code < this.names.length ? code : -1;
  }

  /**
   * Code of the top-level key after the quote at `at`, if it is the one expected in this place and a colon follows at
   * once, else -1; `after` is then the position after the colon.
   */
  expected(place: number, { view }: Window, at: number): number {
    const likely = this.order[place];
    if (likely === undefined || likely === null) return -1;
    const { words, masks } = likely;
    const start = at + 1;
    if (start + words.length * 4 > view.byteLength) return -1;
    for (let k = 0; k < words.length; k++) {
      if ((view.getInt32(start + 4 * k, true) & (masks[k] ?? 0)) !== words[k]) return -1;
    }
    this.after = start + likely.length;
    return likely.code;
  }

  /** Remembers which key stood here. Bytes with escapes are not the key's own, so those are never expected. */
  learn(place: number, code: number, escaped: boolean): void {
    if (place <= this.order.length && place < mostExpected) {
      this.order[place] = escaped ? null : likelyKey(code, this.keys.text(code));
    }
  }

  code(key: JsonString, depth: number): number {
    return this.keys.under(depth).code(key.from, key.start, key.end, hashBytes(key.from, key.start, key.end));
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
