import type { RegressionData } from '../../prepare/data.ts';
import { defined, fromZero, type Metric } from '../metric.ts';
import { meanLoss } from './weighted-mean.ts';

export const mae: Metric<RegressionData> = {
  id: 'mae',
  question: 'How far is a prediction off?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: (data) => defined(meanLoss(data, (label, prediction) => Math.abs(label - prediction))),
};
