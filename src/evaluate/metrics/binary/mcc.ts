import { defined, type Metric, undefinedAs } from '../metric.ts';
import type { BinarySample } from './sample.ts';

export const mcc: Metric<BinarySample> = {
  id: 'mcc',
  question: 'How strongly do predictions and labels go together?',
  better: 'higher',
  range: [-1, 1],
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ weights: { tn, fp, fn, tp } }) => {
    if (tp + fn === 0 || tn + fp === 0) return undefinedAs('labels of one class only', 0);
    if (tp + fp === 0 || tn + fn === 0) return undefinedAs('predictions of one class only', 0);
    const margins = Math.sqrt((tp + fn) * (tn + fp) * ((tp + fp) * (tn + fn)));
    return defined((tp * tn - fp * fn) / margins);
  },
};
