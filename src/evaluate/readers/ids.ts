// Ids without a string per row: compared, hashed, looked up and joined as words or bytes. Only what stands in a message
// becomes a string.

import type { ByteIds, IdColumn } from '../table.ts';
import { utf8 } from './bytes-text.ts';
import { IdBuilder } from './columns/id-builder.ts';
import { integerText } from './integer-text.ts';
import { hashBytes } from './intern.ts';

export const isMissing = (ids: IdColumn, row: number): boolean => (ids.missing?.[row] ?? 0) !== 0;

export const idText = (ids: IdColumn, row: number): string =>
  ids.form === 'integers'
    ? integerText(ids.words[2 * row] ?? 0, ids.words[2 * row + 1] ?? 0)
    : utf8(ids.bytes, ids.ends[row] ?? 0, ids.ends[row + 1] ?? 0);

/** The same ids in the other form, for comparing with ids that are not all integers. */
export const asBytes = (ids: IdColumn): ByteIds => {
  if (ids.form === 'bytes') return ids;
  const builder = new IdBuilder();
  builder.reserve(ids.rows);
  builder.words = ids.words;
  builder.missing.marks = ids.missing;
  builder.turnToBytes(ids.rows);
  const { bytes, ends } = builder;
  return {
    kind: 'id',
    form: 'bytes',
    rows: ids.rows,
    bytes: bytes ?? new Uint8Array(0),
    ends,
    missing: ids.missing,
  };
};

const sameBytes = (a: ByteIds, rowA: number, b: ByteIds, rowB: number): boolean => {
  const startA = a.ends[rowA] ?? 0;
  const startB = b.ends[rowB] ?? 0;
  const length = (a.ends[rowA + 1] ?? 0) - startA;
  if (length !== (b.ends[rowB + 1] ?? 0) - startB) return false;
  for (let i = 0; i < length; i++) if (a.bytes[startA + i] !== b.bytes[startB + i]) return false;
  return true;
};

/** Whether two ids of one column are the same. */
export const sameId = (ids: IdColumn, a: number, b: number): boolean =>
  ids.form === 'integers'
    ? ids.words[2 * a] === ids.words[2 * b] && ids.words[2 * a + 1] === ids.words[2 * b + 1]
    : sameBytes(ids, a, ids, b);

const hashWords = (low: number, high: number): number => {
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

const hashOf = (ids: IdColumn, row: number): number => {
  if (ids.form === 'integers') return hashWords(ids.words[2 * row] ?? 0, ids.words[2 * row + 1] ?? 0);
  const hash = hashBytes(ids.bytes, ids.ends[row] ?? 0, ids.ends[row + 1] ?? 0);
  return hash ^ (hash >>> 15);
};

/** A row whose id an earlier row has: `earlier` is the first that has it. */
export interface Repeated {
  readonly row: number;
  readonly earlier: number;
}

const atOnce = 512;

/** The row with this hash has another id: a further one may have it. */
const otherOne = -2;

/** The row of each id of a column; of a repeated id the first. Missing ids have no row. */
class IdIndex {
  /** Repeated ids, as many as were asked for. */
  readonly repeated: Repeated[] = [];
  private readonly ids: IdColumn;
  /** Row + 1 and its hash, by turns: ids lie far apart in memory, and only those whose hashes agree are looked at. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(ids: IdColumn, mostRepeated: number) {
    this.ids = ids;
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, ids.rows * 1.5)));
    this.slots = new Int32Array(2 * capacity);
    this.mask = capacity - 1;
    for (let row = 0; row < ids.rows; row++) {
      if (isMissing(ids, row)) continue;
      const earlier = this.place(row);
      if (earlier < 0) continue;
      if (this.repeated.length < mostRepeated) this.repeated.push({ row, earlier });
    }
  }

  /**
   * For each row of another column in the same form the row of this one with the same id, or -1. Step by step for many rows
   * at once: what one row waits for from memory, the others have meanwhile.
   */
  findAll(other: IdColumn): Int32Array {
    const rows = new Int32Array(other.rows);
    const hashes = new Int32Array(Math.min(other.rows, atOnce));
    for (let from = 0; from < other.rows; from += atOnce) {
      const to = Math.min(other.rows, from + atOnce);
      for (let row = from; row < to; row++) hashes[row - from] = hashOf(other, row);
      for (let row = from; row < to; row++) rows[row] = this.alike(hashes[row - from] ?? 0);
      if (this.ids.form === 'bytes' && other.form === 'bytes')
        this.endAlike(this.ids, other, rows.subarray(from, to), from);
      for (let row = from; row < to; row++) {
        const found = rows[row] ?? -1;
        if (isMissing(other, row)) rows[row] = -1;
        else if (found !== -1 && (found < 0 || !this.equal(found, other, row)))
          rows[row] = this.find(other, row);
      }
    }
    return rows;
  }

  /** Compares last bytes alone: to have looked at them is to have the rest at hand. */
  private endAlike(own: ByteIds, other: ByteIds, rows: Int32Array, from: number): void {
    const ends = new Uint32Array(rows.length);
    for (let i = 0; i < rows.length; i++) ends[i] = own.ends[(rows[i] ?? 0) + 1] ?? 0;
    for (let i = 0; i < rows.length; i++) {
      const isAlike = own.bytes[(ends[i] ?? 0) - 1] === other.bytes[(other.ends[from + i + 1] ?? 0) - 1];
      if (!isAlike && (rows[i] ?? -1) >= 0) rows[i] = otherOne;
    }
  }

  /** The first row with this hash; another may be the one. */
  private alike(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const found = (this.slots[2 * slot] ?? 0) - 1;
      if (found < 0 || this.slots[2 * slot + 1] === hash) return found;
      slot = (slot + 1) & this.mask;
    }
  }

  private find(other: IdColumn, row: number): number {
    const hash = hashOf(other, row);
    let slot = hash & this.mask;
    for (;;) {
      const found = (this.slots[2 * slot] ?? 0) - 1;
      if (found < 0) return found;
      if (this.slots[2 * slot + 1] === hash && this.equal(found, other, row)) return found;
      slot = (slot + 1) & this.mask;
    }
  }

  private equal(own: number, other: IdColumn, row: number): boolean {
    const { ids } = this;
    if (ids.form === 'bytes') return other.form === 'bytes' && sameBytes(ids, own, other, row);
    return (
      other.form === 'integers' &&
      ids.words[2 * own] === other.words[2 * row] &&
      ids.words[2 * own + 1] === other.words[2 * row + 1]
    );
  }

  private place(row: number): number {
    const hash = hashOf(this.ids, row);
    let slot = hash & this.mask;
    for (;;) {
      const found = (this.slots[2 * slot] ?? 0) - 1;
      if (found < 0) break;
      if (this.slots[2 * slot + 1] === hash && sameId(this.ids, found, row)) return found;
      slot = (slot + 1) & this.mask;
    }
    this.slots[2 * slot] = row + 1;
    this.slots[2 * slot + 1] = hash;
    return -1;
  }
}

/** Integers that only rise cannot repeat, and most files are written so. */
const rises = (ids: IdColumn): boolean => {
  if (ids.form !== 'integers' || ids.missing !== null) return false;
  const { words, rows } = ids;
  for (let row = 1; row < rows; row++) {
    const high = words[2 * row + 1] ?? 0;
    const before = words[2 * row - 1] ?? 0;
    if (high < before) return false;
    if (high === before && (words[2 * row] ?? 0) >>> 0 <= (words[2 * row - 2] ?? 0) >>> 0) return false;
  }
  return true;
};

/** Rows whose id stood before, at most `most` of them. */
export const repeatedIds = (ids: IdColumn, most: number): readonly Repeated[] =>
  rises(ids) ? [] : new IdIndex(ids, most).repeated;

/** For each row of `left` the row of `right` with the same id, or -1. Neither side may repeat ids. */
export const joinIds = (left: IdColumn, right: IdColumn): Int32Array => {
  const sameForm = left.form === right.form;
  const a = sameForm ? left : asBytes(left);
  const b = sameForm ? right : asBytes(right);
  return new IdIndex(b, 0).findAll(a);
};
