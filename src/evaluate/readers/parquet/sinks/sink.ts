// Where decoded values of a column go. A page's values come densely from row `row` on; `spread` then moves them to the
// rows that have one.

import type { Column } from '../../../table.ts';
import type { Batch } from '../batch.ts';

export interface Spread {
  readonly defined: Uint8Array;
  readonly present: number;
  readonly row: number;
}

export interface Sink {
  readonly reserve: (capacity: number) => void;
  readonly dictionary: (batch: Batch) => void;
  readonly plain: (batch: Batch, row: number) => void;
  /** Codes into the dictionary, all below its size. */
  readonly coded: (codes: Uint32Array, row: number) => void;
  readonly spread: (spread: Spread) => void;
  readonly finish: (rows: number) => Column;
}
