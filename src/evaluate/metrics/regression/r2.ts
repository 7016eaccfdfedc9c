import type { RegressionData } from '../../prepare/data.ts';
import { defined, type Metric, undefinedAs } from '../metric.ts';
import { isConstant } from './constant.ts';
import { meanLoss } from './weighted-mean.ts';

export const r2: Metric<RegressionData> = {
  id: 'r2',
  question: "How much of the labels' variance do the predictions explain?",
  better: 'higher',
  range: [null, 1],
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: (data) => {
    const { rows, labels } = data;
    if (rows < 2) return undefinedAs('fewer than 2 rows');
    const error = meanLoss(data, (label, prediction) => (label - prediction) ** 2);
    if (isConstant(data)) return undefinedAs('all labels are the same', error === 0 ? 1 : 0);
    const first = labels[0] ?? 0;
    const middle = first + meanLoss(data, (label) => label - first);
    return defined(1 - error / meanLoss(data, (label) => (label - middle) ** 2));
  },
};
