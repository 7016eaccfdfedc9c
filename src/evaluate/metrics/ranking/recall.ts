import { queryMean } from './query-mean.ts';
import { relevantWithin } from './relevant-within.ts';

export const recall = queryMean(
  {
    id: 'recall',
    question: 'How many of the relevant rows of a query are among its first k?',
    parameter: 'count',
  },
  (query, parameter) => relevantWithin(query, parameter ?? 1) / query.relevant,
);
