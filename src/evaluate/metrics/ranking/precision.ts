import { queryMean } from './query-mean.ts';
import { relevantWithin } from './relevant-within.ts';

export const precision = queryMean(
  { id: 'precision', question: 'How many of the first k rows of a query are relevant?', parameter: 'count' },
  (query, parameter) => relevantWithin(query, parameter ?? 1) / (parameter ?? 1),
);
