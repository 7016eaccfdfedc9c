import { queryMean } from './query-mean.ts';
import type { Query } from './sample.ts';

const discount = (rank: number): number => 1 / Math.log2(rank + 1);

/** K. Järvelin & J. Kekäläinen (2002) with linear gain; rows with one score share the mean of their gains (F. McSherry & M. Najork 2008). */
const gain = ({ labels, scores }: Query, cut: number): number => {
  let sum = 0;
  for (let from = 0, to = 0; from < labels.length && from < cut; from = to) {
    let gains = 0;
    let discounts = 0;
    for (; to < labels.length && scores[to] === scores[from]; to++) {
      gains += labels[to] ?? 0;
      if (to < cut) discounts += discount(to + 1);
    }
    sum += (gains / (to - from)) * discounts;
  }
  return sum;
};

const bestGain = (labels: Float64Array, cut: number): number => {
  const best = labels.toSorted().reverse();
  let sum = 0;
  for (let i = 0; i < best.length && i < cut; i++) sum += (best[i] ?? 0) * discount(i + 1);
  return sum;
};

export const ndcg = queryMean(
  {
    id: 'ndcg',
    question: 'How near is the ranking of a query to its best one?',
    parameter: 'optional count',
  },
  (query, parameter) => {
    const cut = parameter ?? query.labels.length;
    return query.labels.length === 1 ? 1 : gain(query, cut) / bestGain(query.labels, cut);
  },
  ({ labels }) => (labels.some((label) => label < 0) ? 'a label is negative: it can have no gain' : null),
);
