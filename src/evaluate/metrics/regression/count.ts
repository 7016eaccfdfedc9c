import type { RegressionData } from '../../prepare/data.ts';
import { defined, fromZero, type Metric } from '../metric.ts';

export const count: Metric<RegressionData> = {
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
