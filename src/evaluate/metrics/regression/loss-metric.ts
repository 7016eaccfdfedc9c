import type { RegressionData } from '../../prepare/data.ts';
import { defined, type Metric, type MetricWords } from '../metric.ts';
import { meanLoss } from './weighted-mean.ts';

export type Loss = (label: number, prediction: number) => number;

/** The mean of what each row loses, or its root. */
export interface LossMetric extends Metric<RegressionData> {
  readonly lossOf: (parameter: number | null) => Loss;
  readonly isRoot: boolean;
}

interface Words extends Pick<MetricWords, 'id' | 'question'>, Pick<LossMetric, 'lossOf'> {
  readonly parameter?: MetricWords['parameter'];
  readonly isRoot?: boolean;
}

export const lossMetric = ({ lossOf, isRoot = false, parameter = 'none', ...words }: Words): LossMetric => ({
  ...words,
  better: 'lower',
  range: [0, null],
  parameter,
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  lossOf,
  isRoot,
  measure: (data, value) => {
    const mean = meanLoss(data, lossOf(value));
    return defined(isRoot ? Math.sqrt(mean) : mean);
  },
});

export const isLossMetric = (metric: Metric<RegressionData>): metric is LossMetric => 'lossOf' in metric;
