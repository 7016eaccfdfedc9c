import { defined, fromZero, type Metric } from '../metric.ts';
import { type BinarySample, totalOf } from './sample.ts';

export const logLoss: Metric<BinarySample> = {
  id: 'log_loss',
  question: 'How surprised are the probabilities by the labels?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'probabilities',
  weights: 'taken',
  interval: 'other',
  measure: ({ weights, logLosses }) => defined(logLosses / totalOf(weights)),
};
