import { lossMetric } from './loss-metric.ts';

export const mse = lossMetric({
  id: 'mse',
  question: 'How far is a prediction off, squared?',
  lossOf: () => (label, prediction) => (label - prediction) ** 2,
});
