import { queryMean } from './query-mean.ts';

export const mrr = queryMean(
  { id: 'mrr', question: 'How far up does the first relevant row of a query stand?', parameter: 'none' },
  ({ labels }) => 1 / (labels.findIndex((label) => label > 0) + 1),
);
