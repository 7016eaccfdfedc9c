import { defined, type Metric, unit } from '../metric.ts';
import { type BinarySample, totalOf } from './sample.ts';

export const brier: Metric<BinarySample> = {
  id: 'brier',
  question: 'How far are the probabilities from the labels, squared?',
  better: 'lower',
  range: unit,
  parameter: 'none',
  needs: 'probabilities',
  weights: 'taken',
  interval: 'other',
  measure: ({ weights, squaredErrors }) => defined(squaredErrors / totalOf(weights)),
};
