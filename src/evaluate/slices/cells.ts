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

/** New numbers, in order of appearance, for pairs of part and code. */
const numbering = (size: number): ((key: number) => number) => {
  let count = 0;
  if (size <= flatUpTo) {
    const flat = new Uint32Array(size);
    return (key) => {
      const known = flat[key] ?? 0;
      if (known > 0) return known - 1;
      flat[key] = ++count;
      return count - 1;
    };
  }
  const hashed = new Map<number, number>();
  return (key) => {
    const known = hashed.get(key);
    if (known !== undefined) return known;
    hashed.set(key, count);
    return count++;
  };
};

const refined = ({ count, partOf }: Partition, codes: Uint32Array, values: number): Partition => {
  const width = values + 1;
  const number = numbering(count * width);
  const out = new Uint32Array(partOf.length);
  let parts = 0;
  for (let i = 0; i < partOf.length; i++) {
    const code = codes[i] ?? missingCode;
    const part = number((partOf[i] ?? 0) * width + (code === missingCode ? values : code));
    out[i] = part;
    if (part >= parts) parts = part + 1;
  }
  return { count: parts, partOf: out };
};

export interface Coded {
  readonly codes: Uint32Array;
  readonly values: number;
}

/** Parts of what is alike in every column, numbered as they appear. */
export const partition = (length: number, columns: readonly Coded[]): Partition =>
  columns.reduce<Partition>((parts, { codes, values }) => refined(parts, codes, values), {
    count: Math.min(length, 1),
    partOf: new Uint32Array(length),
  });

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
