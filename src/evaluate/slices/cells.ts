// Rows with the same text in every column that anything is sliced by are one cell. Whatever can be added up is added up
// once a cell; slices then add up cells (the data cube of J. Gray et al. 1997), so that one pass serves any number of them.

import type { GroupColumn } from '../prepare/data.ts';
import { missingCode } from '../table.ts';

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

/** Keys renumbered in order of appearance. */
const renumbered = (keys: Float64Array | Uint32Array, size: number): Partition => {
  const partOf = new Uint32Array(keys.length);
  let count = 0;
  if (size <= flatUpTo) {
    const known = new Uint32Array(size);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      let part = known[key] ?? 0;
      if (part === 0) {
        part = ++count;
        known[key] = part;
      }
      partOf[i] = part - 1;
    }
    return { count, partOf };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const part = known.get(key);
    if (part === undefined) known.set(key, count);
    partOf[i] = part ?? count++;
  }
  return { count, partOf };
};

/** Mixed radix: `radix · key + code`, a missing value being the last code. */
const appended = (
  keys: Float64Array | Uint32Array,
  { codes, values }: Coded,
  into: Float64Array | Uint32Array,
): void => {
  const radix = values + 1;
  for (let i = 0; i < keys.length; i++) {
    const code = codes[i] ?? missingCode;
    into[i] = (keys[i] ?? 0) * radix + (code === missingCode ? values : code);
  }
};

export interface Coded {
  readonly codes: Uint32Array;
  readonly values: number;
}

/** Parts of what is alike in every column, numbered as they appear. */
export const partition = (length: number, columns: readonly Coded[]): Partition => {
  let parts: Partition = { count: Math.min(length, 1), partOf: new Uint32Array(length) };
  let keys: Float64Array | Uint32Array = new Uint32Array(length);
  let size = 1;
  for (const column of columns) {
    const radix = column.values + 1;
    if (size * radix > flatUpTo) {
      parts = renumbered(keys, size);
      keys = new Float64Array(parts.partOf);
      size = parts.count;
    }
    appended(keys, column, keys);
    size *= radix;
  }
  return columns.length === 0 ? parts : renumbered(keys, size);
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
  const codes = new Map(
    Array.from(groups, ([name, column]) => [name, first.map((row) => column.codes[row] ?? missingCode)]),
  );
  return { count: parts.count, cellOf: parts.partOf, codes };
};
