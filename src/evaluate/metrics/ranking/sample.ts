import type { RankingData } from '../../prepare/data.ts';
import { scoreOrder } from '../../sort/by-score.ts';

/** Rows of one slice by query, each query from its highest score down; equal scores in file order. */
export interface RankingSample {
  readonly rows: number;
  readonly labels: Float64Array;
  readonly scores: Float64Array;
  /** Query i is the rows `starts[i] .. starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly empty: 'zero' | 'skip';
}

/** One of its queries. */
export interface Query {
  readonly labels: Float64Array;
  readonly scores: Float64Array;
  /** Rows with a label above 0. */
  readonly relevant: number;
}

/** Starts of the queries in the rows sorted by query; queries without rows are left out. */
const startsOf = (counts: Uint32Array): { readonly places: Uint32Array; readonly starts: Uint32Array } => {
  const places = new Uint32Array(counts.length);
  const starts: number[] = [];
  let start = 0;
  counts.forEach((count, query) => {
    places[query] = start;
    if (count > 0) starts.push(start);
    start += count;
  });
  return { places, starts: Uint32Array.from([...starts, start]) };
};

export const rankingSample = ({
  rows,
  labels,
  scores,
  queries,
  queryCount,
  empty,
}: RankingData): RankingSample => {
  const counts = new Uint32Array(queryCount);
  for (const query of queries) counts[query] = (counts[query] ?? 0) + 1;
  const { places, starts } = startsOf(counts);
  const sorted = { labels: new Float64Array(rows), scores: new Float64Array(rows) };
  for (const row of scoreOrder(scores.map((score) => -score))) {
    const query = queries[row] ?? 0;
    const place = places[query] ?? 0;
    places[query] = place + 1;
    sorted.labels[place] = labels[row] ?? 0;
    sorted.scores[place] = scores[row] ?? 0;
  }
  return { rows, ...sorted, starts, empty };
};

export const queryCount = ({ starts }: RankingSample): number => starts.length - 1;

export const queryAt = ({ labels, scores, starts }: RankingSample, index: number): Query => {
  const own = labels.subarray(starts[index], starts[index + 1]);
  return {
    labels: own,
    scores: scores.subarray(starts[index], starts[index + 1]),
    relevant: own.reduce((count, label) => count + (label > 0 ? 1 : 0), 0),
  };
};
