import { queryMean } from './query-mean.ts';

export const map = queryMean(
  {
    id: 'map',
    question: 'How precise is the ranking of a query at each of its relevant rows?',
    parameter: 'optional count',
  },
  ({ labels, relevant }, parameter) => {
    const cut = parameter ?? labels.length;
    let found = 0;
    let sum = 0;
    for (let i = 0; i < labels.length && i < cut; i++) {
      if (!((labels[i] ?? 0) > 0)) continue;
      found += 1;
      sum += found / (i + 1);
    }
    return sum / Math.min(relevant, cut);
  },
);
