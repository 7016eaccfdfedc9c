import { defined, type Metric, undefinedAs, unit } from '../metric.ts';
import { type BinarySample, positivesOf } from './sample.ts';

export const aucRoc: Metric<BinarySample> = {
  id: 'auc_roc',
  question: 'How often does a positive row score above a negative one?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'scores',
  weights: 'taken',
  interval: 'auc',
  measure: ({ weights, curve }) => {
    if (curve?.auc != null) return defined(curve.auc);
    return undefinedAs(positivesOf(weights) === 0 ? 'no positive labels' : 'no negative labels');
  },
};
