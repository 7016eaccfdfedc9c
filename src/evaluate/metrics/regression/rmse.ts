import { lossMetric } from './loss-metric.ts';

export const rmse = lossMetric({
  id: 'rmse',
  question: 'How far is a prediction off, large errors counting more?',
  lossOf: () => (label, prediction) => (label - prediction) ** 2,
  isRoot: true,
});
