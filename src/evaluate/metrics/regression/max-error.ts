import type { RegressionData } from '../../prepare/data.ts';
import { defined, fromZero, type Metric } from '../metric.ts';

export const maxError: Metric<RegressionData> = {
  id: 'max_error',
  question: 'How far is the worst prediction off?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'predictions',
  weights: 'refused',
  interval: 'other',
  measure: ({ rows, labels, predictions }) => {
    let worst = 0;
    for (let row = 0; row < rows; row++)
      worst = Math.max(worst, Math.abs((labels[row] ?? 0) - (predictions[row] ?? 0)));
    return defined(worst);
  },
};
