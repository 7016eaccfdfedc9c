// What is drawn: each row by itself, or all rows of a cluster at once.

import type { Clusters, TaskData } from '../prepare/data.ts';
import { type Drawing, type Times, timesDrawn } from './times.ts';

export interface Units {
  /** Of each row the place of its unit. */
  readonly unitOf: Uint32Array;
  /** The number by which each unit draws. */
  readonly numbers: Float64Array;
  /** How many rows each unit has; null: one. */
  readonly sizes: Float64Array | null;
}

/** More clusters are drawn in bundles, thrown together by their numbers: so many independent parts tell as much. */
const mostUnits = 65_536;

const present = ({ of, units }: Clusters): { readonly places: Int32Array; readonly count: number } => {
  const places = new Int32Array(units.length).fill(-1);
  let count = 0;
  for (let row = 0; row < of.length; row++) {
    const cluster = of[row] ?? 0;
    if ((places[cluster] ?? 0) < 0) places[cluster] = count++;
  }
  return { places, count };
};

export const clusterCount = (clusters: Clusters): number => present(clusters).count;

const counted = (unitOf: Uint32Array, count: number): Float64Array => {
  const sizes = new Float64Array(count);
  for (let row = 0; row < unitOf.length; row++) {
    const unit = unitOf[row] ?? 0;
    sizes[unit] = (sizes[unit] ?? 0) + 1;
  }
  return sizes;
};

const clusterUnits = (clusters: Clusters): Units => {
  const { places, count } = present(clusters);
  const isBundled = count > mostUnits;
  const numbers = new Float64Array(isBundled ? mostUnits : count);
  for (let cluster = 0; cluster < places.length; cluster++) {
    const place = places[cluster] ?? -1;
    if (place < 0) continue;
    const number = clusters.units[cluster] ?? 0;
    if (isBundled) places[cluster] = number % mostUnits;
    numbers[places[cluster] ?? 0] = isBundled ? number % mostUnits : number;
  }
  const unitOf = Uint32Array.from(clusters.of, (cluster) => places[cluster] ?? 0);
  return { unitOf, numbers, sizes: counted(unitOf, numbers.length) };
};

/** `rowNumbers`: by which rows draw that belong to no cluster. */
export const unitsOf = ({ rows, clusters }: TaskData, rowNumbers: () => Float64Array): Units =>
  clusters === undefined
    ? { unitOf: Uint32Array.from({ length: rows }, (_, row) => row), numbers: rowNumbers(), sizes: null }
    : clusterUnits(clusters);

const rowsIn = (times: Uint8Array, sizes: Float64Array): number => {
  let rows = 0;
  for (let unit = 0; unit < times.length; unit++) rows += (times[unit] ?? 0) * (sizes[unit] ?? 0);
  return rows;
};

/** How often each unit is drawn; `total` counts rows. A replicate without any is left out. */
export function* unitsDrawn({ numbers, sizes }: Units, drawing: Drawing): Generator<Times> {
  for (const { times, total } of timesDrawn(numbers, drawing)) {
    const rows = sizes === null ? total : rowsIn(times, sizes);
    if (rows > 0) yield { times, total: rows };
  }
}
