// One model's rows as they are drawn.

import { gathered } from '../gather.ts';
import { measureAll } from '../measure.ts';
import type { Measured, MetricCall } from '../metrics/metric.ts';
import type { TaskData } from '../prepare/data.ts';
import { scoreOrder } from '../sort/by-score.ts';

/** A draw, as how often each unit is drawn and how many rows that are, to metrics in the order of their calls. */
export type DrawnSide = (times: Uint8Array, total: number) => readonly Measured[];

export interface Side {
  /** For each of its rows the unit, numbered alike on both sides. */
  readonly unitOf: Uint32Array;
  /** Rows in the order in which they are walked: from the lowest score up where there are scores. */
  readonly order: Uint32Array;
}

export const sideOf = (data: TaskData, unitOf: Uint32Array): Side => ({
  unitOf,
  order:
    data.task === 'binary' && data.scores !== null
      ? scoreOrder(data.scores)
      : Uint32Array.from({ length: data.rows }, (_, row) => row),
});

/** Every place as often as it is drawn, ascending. */
export const copies = (times: Uint8Array): Uint32Array => {
  let total = 0;
  for (let place = 0; place < times.length; place++) total += times[place] ?? 0;
  const places = new Uint32Array(total);
  let next = 0;
  for (let place = 0; place < times.length; place++) {
    const upTo = next + (times[place] ?? 0);
    while (next < upTo) places[next++] = place;
  }
  return places;
};

/** Measured anew on rows of which one drawn twice stands there twice. */
export const copiedSide =
  (data: TaskData, { unitOf, order }: Side, calls: readonly MetricCall[]): DrawnSide =>
  (times, total) => {
    const places = new Uint32Array(total);
    let next = 0;
    for (let i = 0; i < order.length; i++) {
      const row = order[i] ?? 0;
      const upTo = next + (times[unitOf[row] ?? 0] ?? 0);
      while (next < upTo) places[next++] = row;
    }
    return measureAll(gathered(data, places), calls);
  };
