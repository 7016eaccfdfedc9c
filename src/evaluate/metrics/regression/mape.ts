import type { RegressionData } from '../../prepare/data.ts';
import { defined, fromZero, type Metric } from '../metric.ts';
import { meanLoss } from './weighted-mean.ts';

// A label of 0 divides by the precision of a double, as in scikit-learn.
const smallest = 2 ** -52;

export const mape: Metric<RegressionData> = {
  id: 'mape',
  question: 'How far is a prediction off, as a share of the label?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: (data) =>
    defined(
      meanLoss(
        data,
        (label, prediction) => Math.abs(prediction - label) / Math.max(Math.abs(label), smallest),
      ),
    ),
};
