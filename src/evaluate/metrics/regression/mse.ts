import type { RegressionData } from '../../prepare/data.ts';
import { defined, fromZero, type Metric } from '../metric.ts';
import { meanLoss } from './weighted-mean.ts';

export const mse: Metric<RegressionData> = {
  id: 'mse',
  question: 'How far is a prediction off, squared?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: (data) => defined(meanLoss(data, (label, prediction) => (label - prediction) ** 2)),
};
