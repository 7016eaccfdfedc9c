import type { BinaryData, TaskData } from './prepare/data.ts';

/** Places of rows, in the order in which they are wanted; a place may stand more than once. */
export type Places = Uint32Array | Int32Array;

type Numbers = Uint8Array | Uint32Array | Float64Array;

const filled = <T extends Numbers>(into: T, from: T, places: Places): T => {
  for (let i = 0; i < places.length; i++) into[i] = from[places[i] ?? 0] ?? 0;
  return into;
};

const bytes = (from: Uint8Array, places: Places): Uint8Array =>
  filled(new Uint8Array(places.length), from, places);

const codes = (from: Uint32Array, places: Places): Uint32Array =>
  filled(new Uint32Array(places.length), from, places);

export const doubles = (from: Float64Array, places: Places): Float64Array =>
  filled(new Float64Array(places.length), from, places);

const perhaps = (from: Float64Array | null, places: Places): Float64Array | null =>
  from === null ? null : doubles(from, places);

const clustersAt = ({ clusters }: TaskData, places: Places): Pick<TaskData, 'clusters'> =>
  clusters === undefined ? {} : { clusters: { ...clusters, of: codes(clusters.of, places) } };

export const gatheredBinary = (data: BinaryData, places: Places): BinaryData => ({
  ...data,
  ...clustersAt(data, places),
  rows: places.length,
  labels: bytes(data.labels, places),
  predictions: bytes(data.predictions, places),
  scores: perhaps(data.scores, places),
  weights: perhaps(data.weights, places),
});

/** The rows at these places as data of their own. In ranking, `queries` keep their numbers. */
export const gathered = (data: TaskData, places: Places): TaskData => {
  const shared = {
    rows: places.length,
    weights: perhaps(data.weights, places),
    ...clustersAt(data, places),
  };
  switch (data.task) {
    case 'binary':
      return gatheredBinary(data, places);
    case 'multiclass': {
      const { labels, predictions, scores } = data;
      const drawn = { labels: codes(labels, places), predictions: codes(predictions, places) };
      return { ...data, ...shared, ...drawn, scores: scores?.map((one) => doubles(one, places)) ?? null };
    }
    case 'regression': {
      const { labels, predictions } = data;
      return {
        ...data,
        ...shared,
        labels: doubles(labels, places),
        predictions: doubles(predictions, places),
      };
    }
    case 'ranking': {
      const { labels, scores, queries } = data;
      const drawn = { labels: doubles(labels, places), scores: doubles(scores, places) };
      return { ...data, ...shared, ...drawn, queries: codes(queries, places) };
    }
  }
};
