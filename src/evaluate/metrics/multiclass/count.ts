import { defined, fromZero, type Metric } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

export const count: Metric<MulticlassSample> = {
  id: 'count',
  question: 'How many rows are there?',
  better: 'higher',
  range: fromZero,
  parameter: 'none',
  needs: 'labels',
  weights: 'taken',
  interval: 'none',
  measure: ({ data }) => defined(data.rows),
};
