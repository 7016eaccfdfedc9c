import type { IdColumn } from '../../table.ts';
import { integerText } from '../integer-text.ts';
import { absent, Missing } from './missing.ts';

const two32 = 4_294_967_296;
const encoder = new TextEncoder();

/** Ids stay integers until the first one that is not canonical digits; then all become bytes. */
export class IdBuilder {
  words: Int32Array = new Int32Array(0);
  /** Null while all ids are integers. */
  bytes: Uint8Array | null = null;
  ends = new Uint32Array(0);
  readonly missing = new Missing();
  private capacity = 0;

  reserve(capacity: number): void {
    this.capacity = capacity;
    this.missing.reserve(capacity);
    if (this.bytes === null) {
      const fresh = new Int32Array(capacity * 2);
      fresh.set(this.words);
      this.words = fresh;
    } else {
      const fresh = new Uint32Array(capacity + 1);
      fresh.set(this.ends);
      this.ends = fresh;
    }
  }

  /** `value` is an integer below 2^53 whose text is canonical. */
  putInteger(row: number, value: number): void {
    if (this.missing.marks !== null) this.missing.marks[row] = 0;
    if (this.bytes !== null) {
      const text = encoder.encode(String(value));
      this.putBytes(row, text, 0, text.length);
      return;
    }
    this.words[2 * row] = value | 0;
    this.words[2 * row + 1] = Math.floor(value / two32);
  }

  putBytes(row: number, from: Uint8Array, start: number, end: number): void {
    if (this.missing.marks !== null) this.missing.marks[row] = 0;
    if (this.bytes === null) this.turnToBytes(row);
    const at = this.ends[row] ?? 0;
    const upTo = at + (end - start);
    const bytes = this.reserveBytes(upTo);
    if (end - start > 24) bytes.set(from.subarray(start, end), at);
    else for (let p = start, q = at; p < end; p++, q++) bytes[q] = from[p] ?? 0;
    this.ends[row + 1] = upTo;
  }

  skip(row: number, why: number = absent): void {
    this.missing.mark(row, why);
    if (this.bytes === null) {
      this.words[2 * row] = 0;
      this.words[2 * row + 1] = 0;
    } else this.ends[row + 1] = this.ends[row] ?? 0;
  }

  /** Room for ids whose text takes this many bytes in all. */
  reserveBytes(size: number): Uint8Array {
    if (size > 0xffff_ffff) throw new RangeError('the ids of the file take more than 4 GiB');
    let bytes = this.bytes ?? new Uint8Array(1024);
    if (size > bytes.length) {
      const fresh = new Uint8Array(Math.max(size, Math.min(bytes.length * 2, 0xffff_ffff)));
      fresh.set(bytes);
      bytes = fresh;
    }
    this.bytes = bytes;
    return bytes;
  }

  /** The first `rows` ids, read as integers, become text. */
  turnToBytes(rows: number): void {
    if (this.bytes !== null) return;
    const { words } = this;
    this.words = new Int32Array(0);
    this.ends = new Uint32Array(this.capacity + 1);
    let at = 0;
    for (let row = 0; row < rows; row++) {
      if ((this.missing.marks?.[row] ?? 0) === 0) {
        const text = integerText(words[2 * row] ?? 0, words[2 * row + 1] ?? 0);
        const bytes = this.reserveBytes(at + text.length);
        for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
      }
      this.ends[row + 1] = at;
    }
    this.reserveBytes(at);
  }

  finish(rows: number): IdColumn {
    const missing = this.missing.finish(rows);
    if (this.bytes === null) {
      return { kind: 'id', form: 'integers', rows, words: this.words.subarray(0, 2 * rows), missing };
    }
    const ends = this.ends.subarray(0, rows + 1);
    return { kind: 'id', form: 'bytes', rows, bytes: this.bytes.subarray(0, ends[rows] ?? 0), ends, missing };
  }
}
