// Rows by what stands in their columns: 64 bits a row, folded column by column. Equal rows have equal keys; rows of
// equal keys are compared before anybody says that they are equal.

import type { Values } from './alike.ts';

export interface RowKeys {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export const rowKeys = (rows: number, seed: number): RowKeys => ({
  low: new Int32Array(rows).fill(seed),
  high: new Int32Array(rows).fill(~seed),
});

const foldWords = ({ low, high }: RowKeys, words: Uint32Array, width: 1 | 2): void => {
  const last = width - 1;
  for (let row = 0; row < low.length; row++) {
    const a = words[width * row] ?? 0;
    const b = words[width * row + last] ?? 0;
    let one = Math.imul((low[row] ?? 0) ^ a, 0x9e37_79b1);
    one = Math.imul(one ^ (one >>> 15) ^ b, 0x85eb_ca6b);
    let other = Math.imul((high[row] ?? 0) ^ b, 0xc2b2_ae35);
    other = Math.imul(other ^ (other >>> 13) ^ a, 0x27d4_eb2f);
    low[row] = one ^ (one >>> 16) ^ (other << 7);
    high[row] = other ^ (other >>> 15) ^ one;
  }
};

/** Takes another column into the keys. */
export const fold = (keys: RowKeys, values: Values, side: 'training' | 'test'): void => {
  if (values.kind === 'texts') foldWords(keys, values[side], 1);
  else {
    const { buffer, byteOffset, length } = values[side];
    foldWords(keys, new Uint32Array(buffer, byteOffset, 2 * length), 2);
  }
};

class KeyTable {
  private readonly keys: RowKeys;
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(keys: RowKeys) {
    this.keys = keys;
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, keys.low.length * 1.5)));
    this.slots = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  /** The first row put in that has the key of this row, or -1. */
  find({ low, high }: RowKeys, row: number): number {
    let slot = (low[row] ?? 0) & this.mask;
    for (;;) {
      const found = (this.slots[slot] ?? 0) - 1;
      if (found < 0) break;
      if (this.keys.low[found] === low[row] && this.keys.high[found] === high[row]) return found;
      slot = (slot + 1) & this.mask;
    }
    this.free = slot;
    return -1;
  }

  /** Where the last search that found nothing ended. */
  private free = 0;

  /** Answers the earlier row with the same key, or -1. */
  put(row: number): number {
    const earlier = this.find(this.keys, row);
    if (earlier < 0) this.slots[this.free] = row + 1;
    return earlier;
  }
}

/** For each row of `asked` the first row of `known` with its key, or -1. */
export const sameKeyIn = (known: RowKeys, asked: RowKeys): Int32Array => {
  const table = new KeyTable(known);
  for (let row = 0; row < known.low.length; row++) table.put(row);
  return asked.low.map((_, row) => table.find(asked, row));
};

/** For each row the first earlier one with its key, or -1; rows that do not count are neither. */
export const sameKeyBefore = (keys: RowKeys, counts: (row: number) => boolean): Int32Array => {
  const table = new KeyTable(keys);
  return keys.low.map((_, row) => (counts(row) ? table.put(row) : -1));
};

/** Takes back the pairs that differ in this column. */
export const strike = (
  pairs: Int32Array,
  asked: Float64Array | Uint32Array,
  known: Float64Array | Uint32Array,
): void => {
  for (let row = 0; row < pairs.length; row++) {
    const other = pairs[row] ?? -1;
    if (other >= 0 && !Object.is(asked[row], known[other])) pairs[row] = -1;
  }
};
