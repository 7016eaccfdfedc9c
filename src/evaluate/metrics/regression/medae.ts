import type { RegressionData } from '../../prepare/data.ts';
import { quantile } from '../../special/quantile.ts';
import { defined, fromZero, type Metric } from '../metric.ts';
import { weightedQuantile } from './weighted-quantile.ts';

export const medae: Metric<RegressionData> = {
  id: 'medae',
  question: 'How far is the middling prediction off?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ rows, labels, predictions, weights }) => {
    const errors = new Float64Array(rows);
    for (let row = 0; row < rows; row++) errors[row] = Math.abs((predictions[row] ?? 0) - (labels[row] ?? 0));
    return defined(weights === null ? quantile(errors.sort(), 0.5) : weightedQuantile(errors, weights, 0.5));
  },
};
