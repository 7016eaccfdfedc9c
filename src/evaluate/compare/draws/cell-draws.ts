// Metrics of labels and hard classes: rows alike in their label and in what each model says are one cell.

import { type CellRows, cellsDrawn } from '../../draws/cells-drawn.ts';
import { cellsBy, classCount, weighted } from '../../draws/class-cells.ts';
import { Replicates } from '../../draws/replicates.ts';
import type { Drawing } from '../../draws/times.ts';
import { measureAll } from '../../measure.ts';
import type { MetricCall } from '../../metrics/metric.ts';
import type { BinaryData, MulticlassData } from '../../prepare/data.ts';
import type { Pair } from '../pair.ts';
import { differences } from './differences.ts';

type ClassPair = Pair<BinaryData> | Pair<MulticlassData>;

/** The challenger's rows stand for the cells. */
export const cellsOf = ({ data: { champion, challenger }, championRows }: ClassPair): CellRows => {
  const classes = classCount(challenger);
  const keyOf = (row: number): number => {
    const said = (champion.predictions[championRows[row] ?? 0] ?? 0) * classes;
    return (said + (challenger.predictions[row] ?? 0)) * classes + (challenger.labels[row] ?? 0);
  };
  return { cells: cellsBy(challenger.rows, keyOf), keyOf, data: challenger };
};

/** Without weights only. */
export const cellDraws = (calls: readonly MetricCall[], pair: ClassPair, drawing: Drawing): Replicates => {
  const { data, championRows } = pair;
  const replicates = new Replicates(calls.length, drawing.replicates);
  const found = cellsOf(pair);
  const { cells } = found;
  const championPlaces = Int32Array.from(cells.rows, (row) => championRows[row] ?? 0);
  for (const drawn of cellsDrawn(found, drawing)) {
    const champion = measureAll(weighted(data.champion, championPlaces, drawn), calls);
    replicates.add(differences(champion, measureAll(weighted(data.challenger, cells.rows, drawn), calls)));
  }
  return replicates;
};
