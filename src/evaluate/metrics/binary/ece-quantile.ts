import { type Metric, unit } from '../metric.ts';
import { calibrationError, defaultBins } from './calibration-error.ts';
import type { BinarySample } from './sample.ts';

export const eceQuantile: Metric<BinarySample> = {
  id: 'ece_quantile',
  question: 'How far are the probabilities from what happens, in bins of equally many rows?',
  better: 'lower',
  range: unit,
  parameter: 'optional count',
  needs: 'probabilities',
  weights: 'refused',
  interval: 'other',
  measure: ({ rows, quantileBins }, parameter) =>
    calibrationError(quantileBins.get(parameter ?? defaultBins), rows),
};
