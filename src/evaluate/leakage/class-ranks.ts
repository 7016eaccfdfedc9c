// How well an order of rows tells their classes apart.

import { scoreOrder } from '../sort/by-score.ts';

export interface Classes {
  /** A class a row. */
  readonly codes: Int32Array;
  readonly counts: readonly number[];
}

/** The area under the ROC curve of each class against the rest, ties counted half; no value is NaN. */
export const classAreas = (values: Float64Array, { codes, counts }: Classes): readonly number[] => {
  const order = scoreOrder(values);
  const sums = counts.map(() => 0);
  let start = 0;
  while (start < order.length) {
    const value = values[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === value) end++;
    const rank = (start + end + 1) / 2;
    for (let place = start; place < end; place++) {
      const code = codes[order[place] ?? 0] ?? 0;
      sums[code] = (sums[code] ?? 0) + rank;
    }
    start = end;
  }
  return counts.map((count, code) => {
    const above = (sums[code] ?? 0) - (count * (count + 1)) / 2;
    return above / (count * (order.length - count));
  });
};

/** The best of the classes, in whichever direction it tells. */
export const mostTelling = (areas: readonly number[]): number =>
  Math.max(...areas.map((area) => Math.max(area, 1 - area)));
