import { lossMetric } from './loss-metric.ts';

export const mae = lossMetric({
  id: 'mae',
  question: 'How far is a prediction off?',
  lossOf: () => (label, prediction) => Math.abs(label - prediction),
});
