// Rows with the same text in every column that anything is sliced by are one cell. Whatever can be added up is added up
// once a cell; slices then add up cells (the data cube of J. Gray et al. 1997), so that one pass serves any number of them.

import type { GroupColumn } from '../prepare/data.ts';
import { type Codes, missingCode } from '../table.ts';

export interface Cells {
  readonly count: number;
  readonly cellOf: Uint32Array;
  /** Of each column the codes by cell. */
  readonly codes: ReadonlyMap<string, Uint32Array>;
}

/** A table this large is kept flat; beyond it keys are hashed. */
const flatUpTo = 2 ** 22;

interface Partition {
  readonly count: number;
  readonly partOf: Uint32Array;
}

export interface Coded {
  readonly codes: Codes;
  readonly values: number;
}

/** Rows that are put together at a time, so that their keys stay in the processor's nearest cache. */
const blockRows = 4096;

const appendBytes = (keys: Int32Array, codes: Uint8Array, values: number): void => {
  for (let i = 0; i < keys.length; i++)
    keys[i] = Math.imul(keys[i] ?? 0, values + 1) + Math.min(codes[i] ?? 0, values);
};

const appendWords = (keys: Int32Array, codes: Int32Array, values: number): void => {
  for (let i = 0; i < keys.length; i++) {
    const code = codes[i] ?? 0;
    keys[i] = Math.imul(keys[i] ?? 0, values + 1) + (code < 0 ? values : code);
  }
};

/** Mixed radix: `radix · key + code`, a missing value being the last code. `keys` are those of the rows from `from` on. */
const append = (keys: Int32Array, { codes, values }: Coded, from: number): void => {
  if (codes instanceof Uint8Array) appendBytes(keys, codes.subarray(from), values);
  // As signed words: a missing code is -1, and no intermediate leaves 32 bits.
  else appendWords(keys, new Int32Array(codes.buffer, codes.byteOffset + from * 4, keys.length), values);
};

const combinations = (columns: readonly Coded[]): number =>
  columns.reduce((product, { values }) => product * (values + 1), 1);

/** Keys numbered in order of appearance. */
const flatPartition = (length: number, columns: readonly Coded[]): Partition => {
  const partOf = new Uint32Array(length);
  const known = new Uint32Array(combinations(columns));
  const block = new Int32Array(Math.min(length, blockRows));
  let count = 0;
  for (let from = 0; from < length; from += blockRows) {
    const keys = block.subarray(0, length - from).fill(0);
    for (const column of columns) append(keys, column, from);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      let part = known[key] ?? 0;
      if (part === 0) {
        part = ++count;
        known[key] = part;
      }
      partOf[from + i] = part - 1;
    }
  }
  return { count, partOf };
};

const hashedPartition = (length: number, columns: readonly Coded[]): Partition => {
  const keys = new Float64Array(length);
  for (const { codes, values } of columns)
    for (let row = 0; row < length; row++) {
      keys[row] = (keys[row] ?? 0) * (values + 1) + Math.min(codes[row] ?? 0, values);
    }
  const known = new Map<number, number>();
  const partOf = Uint32Array.from(keys, (key) => {
    const part = known.get(key) ?? known.size;
    known.set(key, part);
    return part;
  });
  return { count: known.size, partOf };
};

const parted = (length: number, columns: readonly Coded[]): Partition =>
  combinations(columns) <= flatUpTo ? flatPartition(length, columns) : hashedPartition(length, columns);

/** Parts of what is alike in every column, numbered as they appear. */
export const partition = (length: number, columns: readonly Coded[]): Partition => {
  let together: readonly Coded[] = [];
  for (const column of columns) {
    if (together.length > 0 && combinations([...together, column]) > flatUpTo) {
      const { count, partOf } = parted(length, together);
      together = [{ codes: partOf, values: count - 1 }];
    }
    together = [...together, column];
  }
  return parted(length, together);
};

/** The first row of each part. */
export const firstOf = ({ count, partOf }: Partition): Uint32Array => {
  const first = new Uint32Array(count);
  let seen = 0;
  for (let row = 0; row < partOf.length && seen < count; row++)
    if (partOf[row] === seen) {
      first[seen] = row;
      seen++;
    }
  return first;
};

export const cellsOf = (rows: number, groups: ReadonlyMap<string, GroupColumn>): Cells => {
  const coded = [...groups.values()].map(({ codes, values }) => ({ codes, values: values.length }));
  const parts = partition(rows, coded);
  const first = firstOf(parts);
  const codeAt = ({ codes, values }: GroupColumn, row: number): number => {
    const code = codes[row] ?? missingCode;
    return code < values.length ? code : missingCode;
  };
  const codes = new Map(
    Array.from(groups, ([name, column]) => [name, first.map((row) => codeAt(column, row))]),
  );
  return { count: parts.count, cellOf: parts.partOf, codes };
};
