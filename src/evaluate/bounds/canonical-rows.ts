import type { TaskData } from '../prepare/data.ts';

type Numbers = Uint8Array | Uint32Array | Float64Array;

const keysOf = (data: TaskData): readonly Numbers[] => {
  const weights = data.weights === null ? [] : [data.weights];
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

/** Rows in an order that their values alone decide; binary ones from the lowest score up. */
export const canonicalRows = (data: TaskData): Uint32Array => {
  const keys = keysOf(data);
  return Uint32Array.from({ length: data.rows }, (_, row) => row).sort((a, b) => {
    for (const key of keys) {
      const difference = (key[a] ?? 0) - (key[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
};
