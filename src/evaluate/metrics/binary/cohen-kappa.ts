import { defined, type Metric, undefinedAs } from '../metric.ts';
import type { BinarySample } from './sample.ts';

export const cohenKappa: Metric<BinarySample> = {
  id: 'cohen_kappa',
  question: 'How much better than chance do predictions and labels agree?',
  better: 'higher',
  range: [-1, 1],
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ weights: { tn, fp, fn, tp } }) => {
    const byChance = (tp + fn) * (fn + tn) + (tp + fp) * (fp + tn);
    if (byChance === 0) return undefinedAs('labels and predictions are all of one class: chance agrees too');
    return defined((2 * (tp * tn - fp * fn)) / byChance);
  },
};
