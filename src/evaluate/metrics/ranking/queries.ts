import { defined, fromZero, type Metric } from '../metric.ts';
import { queryCount, type RankingSample } from './sample.ts';

export const queries: Metric<RankingSample> = {
  id: 'queries',
  question: 'How many queries are there?',
  better: 'higher',
  range: fromZero,
  parameter: 'none',
  needs: 'labels',
  weights: 'taken',
  interval: 'none',
  measure: (sample) => defined(queryCount(sample)),
};
