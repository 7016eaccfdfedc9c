// How many rows of each cell a replicate draws: of rows by themselves from one draw a cell, of clusters from the cells
// that occur in each.

import type { TaskData } from '../prepare/data.ts';
import { keyOf as keyOfSeed } from '../random/philox.ts';
import { poissonCountWith } from '../random/poisson-count.ts';
import type { Cells } from './class-cells.ts';
import { type Drawing, timesDrawn } from './times.ts';
import { type Units, unitsOf } from './units.ts';

export interface CellRows {
  readonly cells: Cells;
  /** What makes rows a cell. */
  readonly keyOf: (row: number) => number;
  readonly data: TaskData;
}

/** Rows of one unit in one cell. */
interface Entries {
  readonly unit: Uint32Array;
  readonly cell: Uint32Array;
  readonly rows: Float64Array;
}

const entriesOf = ({ rows, counts }: Cells, { unitOf }: Units, keyOf: (row: number) => number): Entries => {
  const cellOf = new Map(Array.from(rows, (row, cell) => [keyOf(row), cell]));
  const width = counts.length;
  const codes = Float64Array.from(unitOf, (unit, row) => unit * width + (cellOf.get(keyOf(row)) ?? 0)).sort();
  const starts = codes.reduce<number[]>((found, code, place) => {
    if (place === 0 || code !== codes[place - 1]) found.push(place);
    return found;
  }, []);
  return {
    unit: Uint32Array.from(starts, (place) => Math.floor((codes[place] ?? 0) / width)),
    cell: Uint32Array.from(starts, (place) => (codes[place] ?? 0) % width),
    rows: Float64Array.from(starts, (place, entry) => (starts[entry + 1] ?? codes.length) - place),
  };
};

function* ofUnits({ cells, keyOf }: CellRows, units: Units, drawing: Drawing): Generator<Float64Array> {
  const { unit, cell, rows } = entriesOf(cells, units, keyOf);
  for (const { times } of timesDrawn(units.numbers, drawing)) {
    const drawn = new Float64Array(cells.counts.length);
    for (let entry = 0; entry < unit.length; entry++) {
      const at = cell[entry] ?? 0;
      drawn[at] = (drawn[at] ?? 0) + (times[unit[entry] ?? 0] ?? 0) * (rows[entry] ?? 0);
    }
    yield drawn;
  }
}

function* ofCells({ counts }: Cells, { seed, replicates }: Drawing): Generator<Float64Array> {
  const key = keyOfSeed(seed);
  const block = new Uint32Array(4);
  for (let replicate = 0; replicate < replicates; replicate++)
    yield counts.map((count, cell) => poissonCountWith(block, count, { key, replicate, cell }));
}

/** A replicate that draws nothing is left out. */
export function* cellsDrawn(of: CellRows, drawing: Drawing): Generator<Float64Array> {
  const { cells, data } = of;
  const all =
    data.clusters === undefined
      ? ofCells(cells, drawing)
      : ofUnits(
          of,
          unitsOf(data, () => new Float64Array(0)),
          drawing,
        );
  for (const drawn of all) if (drawn.some((count) => count > 0)) yield drawn;
}
