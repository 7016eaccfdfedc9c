import { type Metric, ratio, unit } from '../metric.ts';
import type { BinarySample } from './sample.ts';

export const f1: Metric<BinarySample> = {
  id: 'f1',
  question: 'How good are the positive predictions, found and missed ones taken together?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ weights: { tp, fp, fn } }) =>
    ratio(2 * tp, 2 * tp + fp + fn, 'no positive labels and nothing predicted positive'),
};
