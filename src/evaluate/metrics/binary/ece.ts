import { type Metric, unit } from '../metric.ts';
import { calibrationError, defaultBins } from './calibration-error.ts';
import { type BinarySample, totalOf } from './sample.ts';

export const ece: Metric<BinarySample> = {
  id: 'ece',
  question: 'How far are the probabilities from what happens, in bins of equal width?',
  better: 'lower',
  range: unit,
  parameter: 'optional count',
  needs: 'probabilities',
  weights: 'taken',
  interval: 'other',
  measure: ({ weights, bins }, parameter) =>
    calibrationError(bins.get(parameter ?? defaultBins), totalOf(weights)),
};
