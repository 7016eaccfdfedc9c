import type { RegressionData } from '../../prepare/data.ts';
import { defined, type Metric, undefinedAs } from '../metric.ts';
import { isConstant } from './constant.ts';
import { meanPinball, pinball } from './pinball.ts';
import { meanLoss } from './weighted-mean.ts';
import { weightedQuantile } from './weighted-quantile.ts';

export const d2: Metric<RegressionData> = {
  id: 'd2',
  question: 'How much better than a constant are the predictions, by absolute (or pinball) error?',
  better: 'higher',
  range: [null, 1],
  parameter: 'optional share',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: (data, parameter) => {
    const { rows, labels, weights } = data;
    if (rows < 2) return undefinedAs('fewer than 2 rows');
    const q = parameter ?? 0.5;
    const error = meanPinball(data, q);
    const middle = weightedQuantile(labels, weights, q);
    const least = meanLoss(data, (label) => pinball(q)(label, middle));
    if (isConstant(data) || least === 0) return undefinedAs('all labels are the same', error === 0 ? 1 : 0);
    return defined(1 - error / least);
  },
};
