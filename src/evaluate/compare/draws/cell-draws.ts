// Metrics of labels and hard classes know rows only by label and by what each model says. Rows alike in all three are one
// cell, and a sum of their Poisson(1) draws is one Poisson draw: a replicate costs cells, not rows.

import { measureAll } from '../../measure.ts';
import type { MetricCall } from '../../metrics/metric.ts';
import type { BinaryData, MulticlassData } from '../../prepare/data.ts';
import { keyOf } from '../../random/philox.ts';
import { poissonCountWith } from '../../random/poisson-count.ts';
import type { Drawing } from '../asked.ts';
import { gathered } from '../gather.ts';
import type { Pair } from '../pair.ts';
import { Differences } from './differences.ts';

type ClassData = BinaryData | MulticlassData;
type ClassPair = Pair<BinaryData> | Pair<MulticlassData>;

export interface Cells {
  /** A challenger's row of each cell, and how many rows are like it. */
  readonly rows: Uint32Array;
  readonly counts: Float64Array;
}

const classCount = (data: ClassData): number => (data.task === 'binary' ? 2 : data.classes.length);

/** In an order that the order of rows does not change. */
export const cellsOf = ({ data: { champion, challenger }, championRows }: ClassPair): Cells => {
  const classes = classCount(challenger);
  const cells = new Map<number, { readonly row: number; count: number }>();
  for (let row = 0; row < challenger.rows; row++) {
    const said = (champion.predictions[championRows[row] ?? 0] ?? 0) * classes;
    const key = (said + (challenger.predictions[row] ?? 0)) * classes + (challenger.labels[row] ?? 0);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { row, count: 1 });
    else cell.count++;
  }
  const sorted = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
  return {
    rows: Uint32Array.from(sorted, ({ row }) => row),
    counts: Float64Array.from(sorted, ({ count }) => count),
  };
};

const weighted = (data: ClassData, rows: Uint32Array | Int32Array, drawn: Float64Array) => {
  const kept = Uint32Array.from(rows.keys()).filter((cell) => (drawn[cell] ?? 0) > 0);
  const weights = Float64Array.from(kept, (cell) => drawn[cell] ?? 0);
  // Cells have no scores: what is measured of them does not ask.
  const places = Uint32Array.from(kept, (cell) => rows[cell] ?? 0);
  return { ...gathered({ ...data, scores: null }, places), weights };
};

/** Without weights only. */
export const cellDraws = (calls: readonly MetricCall[], pair: ClassPair, drawing: Drawing): Differences => {
  const { replicates, seed } = drawing;
  const { data, championRows } = pair;
  const differences = new Differences(calls.length, replicates);
  const { rows, counts } = cellsOf(pair);
  const championPlaces = Int32Array.from(rows, (row) => championRows[row] ?? 0);
  const key = keyOf(seed);
  const block = new Uint32Array(4);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = counts.map((count, cell) => poissonCountWith(block, count, { key, replicate, cell }));
    if (drawn.every((count) => count === 0)) continue;
    const champion = measureAll(weighted(data.champion, championPlaces, drawn), calls);
    differences.add(champion, measureAll(weighted(data.challenger, rows, drawn), calls));
  }
  return differences;
};
