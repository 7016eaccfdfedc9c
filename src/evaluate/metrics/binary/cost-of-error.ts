import { type Costs, defined, type Measured, type Metric, type MetricWords, undefinedAs } from '../metric.ts';
import { type BinarySample, totalOf } from './sample.ts';

const shared = {
  parameter: 'none',
  range: [null, null],
  needs: 'costs',
  weights: 'taken',
  interval: 'other',
} as const satisfies Partial<MetricWords>;

/** Of one decision on average; `factor` turns it into what is told. */
const mean = ({ weights }: BinarySample, costs: Costs | undefined, factor: number): Measured => {
  if (costs === undefined) return undefinedAs('nothing says what an error costs');
  const { tn, fp, fn, tp } = weights;
  const sum = tn * costs.tn + fp * costs.fp + fn * costs.fn + tp * costs.tp;
  return defined((factor * sum) / totalOf(weights));
};

export const costOfError: Metric<BinarySample> = {
  ...shared,
  id: 'cost_of_error',
  question: 'What does a decision cost on average?',
  better: 'lower',
  measure: (sample, _, costs) => mean(sample, costs, 1),
};

export const expectedValue: Metric<BinarySample> = {
  ...shared,
  id: 'expected_value_per_1000',
  question: 'What are 1,000 decisions worth?',
  better: 'higher',
  measure: (sample, _, costs) => mean(sample, costs, -1000),
};
