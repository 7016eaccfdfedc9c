import { doubles } from '../gather.ts';
import type { TaskData } from '../prepare/data.ts';
import { scoreOrder } from '../sort/by-score.ts';

type Numbers = Uint8Array | Uint32Array | Float64Array;

const keysOf = (data: TaskData): readonly Numbers[] => {
  const weights = [
    ...(data.weights === null ? [] : [data.weights]),
    ...(data.clusters === undefined ? [] : [doubles(data.clusters.units, data.clusters.of)]),
  ];
  switch (data.task) {
    case 'binary':
      return [...(data.scores === null ? [] : [data.scores]), data.labels, data.predictions, ...weights];
    case 'multiclass':
      return [data.labels, data.predictions, ...(data.scores ?? []), ...weights];
    case 'regression':
      return [data.labels, data.predictions, ...weights];
    case 'ranking':
      return [data.queries, data.scores, data.labels];
  }
};

/** Rows that the first key leaves equal, put in order by the others. */
const settleEqual = (order: Uint32Array, [first, ...others]: readonly Numbers[]): void => {
  if (first === undefined || others.length === 0) return;
  const byOthers = (a: number, b: number): number => {
    for (const key of others) {
      const difference = (key[a] ?? 0) - (key[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  for (let from = 0, to = 1; from < order.length; from = to, to++) {
    const value = first[order[from] ?? 0];
    while (to < order.length && first[order[to] ?? 0] === value) to++;
    if (to - from > 1) order.subarray(from, to).sort(byOthers);
  }
};

/** Rows in an order that their values alone decide; binary ones from the lowest score up. */
export const canonicalRows = (data: TaskData): Uint32Array => {
  const keys = keysOf(data);
  const [first = new Float64Array(data.rows)] = keys;
  const order = scoreOrder(first instanceof Float64Array ? first : Float64Array.from(first));
  settleEqual(order, keys);
  return order;
};
