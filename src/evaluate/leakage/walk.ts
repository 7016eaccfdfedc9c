// The feature columns of both files a few at a time: what is held in memory hangs on the rows, not on the columns.

import type { Unmeasured } from '../../domain/unmeasured.ts';
import type { Limits } from '../table.ts';
import { type Alike, type Kinds, readAlike, type Values } from './alike.ts';
import type { NamedFile, Sides } from './files.ts';

/** Values held at once: 1 GiB of doubles. */
const mostCells = 2 ** 27;

export interface Walk {
  readonly files: Sides<NamedFile>;
  readonly names: readonly string[];
  readonly rows: Sides<number>;
  readonly kinds: Kinds;
  readonly limits: Limits;
  /** Values held at once; the result does not depend on it. */
  readonly cells?: number;
}

export const batchesOf = ({
  names,
  rows,
  cells = mostCells,
}: Pick<Walk, 'names' | 'rows' | 'cells'>): readonly (readonly string[])[] => {
  const width = Math.max(1, Math.floor(cells / Math.max(1, rows.training + rows.test)));
  return Array.from({ length: Math.ceil(names.length / width) }, (_, place) =>
    names.slice(place * width, (place + 1) * width),
  );
};

/** Visits every column once; a second walk over a single batch reads nothing again. */
export const walking = (
  walk: Walk,
): ((visit: (name: string, values: Values) => void) => Promise<Unmeasured | null>) => {
  const batches = batchesOf(walk);
  let kept: Alike | null = null;
  return async (visit) => {
    for (const batch of batches) {
      const read = kept ?? (await readAlike(walk.files, batch, walk));
      if (read.kind === 'unmeasured') return read;
      if (batches.length === 1) kept = read;
      for (const [name, values] of read.columns) visit(name, values);
    }
    return null;
  };
};
