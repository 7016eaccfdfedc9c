import type { RegressionData } from '../../prepare/data.ts';
import { defined, fromZero, type Metric } from '../metric.ts';
import { meanLoss } from './weighted-mean.ts';

export const rmse: Metric<RegressionData> = {
  id: 'rmse',
  question: 'How far is a prediction off, large errors counting more?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: (data) => defined(Math.sqrt(meanLoss(data, (label, prediction) => (label - prediction) ** 2))),
};
