import { defined, fromZero, type Metric } from '../metric.ts';
import type { RankingSample } from './sample.ts';

export const count: Metric<RankingSample> = {
  id: 'count',
  question: 'How many rows are there?',
  better: 'higher',
  range: fromZero,
  parameter: 'none',
  needs: 'labels',
  weights: 'taken',
  interval: 'none',
  measure: ({ rows }) => defined(rows),
};
