import { defined, type Metric, unit } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

export const accuracy: Metric<MulticlassSample> = {
  id: 'accuracy',
  question: 'How many rows are predicted rightly?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'proportion',
  measure: ({ counts: { right, total } }) => defined(right.reduce((sum, one) => sum + one, 0) / total),
};
