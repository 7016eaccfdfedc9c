// Some columns of a file, read by another thread: plain data, whose arrays change hands without being copied.

import type { Column, Limits, Wanted } from '../table.ts';
import { readSource } from './read.ts';
import { openSource } from './source.ts';

export interface PartJob {
  readonly path: string;
  readonly wanted: readonly Wanted[];
  readonly limits: Limits;
}

export interface Part {
  /** Of the file that was opened: the other columns must be of the same one. */
  readonly identity: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** Null when anything at all is wrong with them: whoever asked reads the whole again and says what. */
export const readPart = ({ path, wanted, limits }: PartJob): Part | null => {
  const source = openSource(path);
  if ('code' in source) return null;
  try {
    const read = readSource(source, wanted, limits);
    if (!read.ok) return null;
    return { identity: source.identity, rows: read.table.rows, columns: read.table.columns };
  } finally {
    source.close();
  }
};

const arraysOf = (column: Column): readonly (ArrayBufferView | null)[] => {
  switch (column.kind) {
    case 'number':
      return [column.values, column.missing];
    case 'coded':
    case 'label':
      return [column.codes];
    case 'id':
      return column.form === 'integers'
        ? [column.words, column.missing]
        : [column.bytes, column.ends, column.missing];
  }
};

/** What is handed over instead of being copied. */
export const buffersOf = (part: Part | null): ArrayBuffer[] => {
  const arrays = [...(part?.columns.values() ?? [])].flatMap(arraysOf);
  const buffers = arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []));
  return [...new Set(buffers)];
};
