import { lossMetric } from './loss-metric.ts';

// A label of 0 divides by the precision of a double, as in scikit-learn.
const smallest = 2 ** -52;

export const mape = lossMetric({
  id: 'mape',
  question: 'How far is a prediction off, as a share of the label?',
  lossOf: () => (label, prediction) => Math.abs(prediction - label) / Math.max(Math.abs(label), smallest),
});
