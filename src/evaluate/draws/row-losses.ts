// Metrics that are a mean over rows, or a function of one: what each row loses does not depend on the others.

import { byId } from '../metrics/by-id.ts';
import type { MetricCall, Task } from '../metrics/metric.ts';
import { clipped } from '../metrics/probability.ts';
import { regressionMetrics } from '../metrics/regression/index.ts';
import { isLossMetric } from '../metrics/regression/loss-metric.ts';
import type { BinaryData, RegressionData, TaskData } from '../prepare/data.ts';

export interface RowLosses {
  readonly losses: Float64Array;
  readonly fromMean: (mean: number) => number;
}

const binaryLoss: {
  readonly [metric: string]: ((score: number, label: number) => number) | undefined;
} = {
  brier: (score, label) => (score - label) ** 2,
  log_loss: (score, label) => -Math.log(clipped(label === 1 ? score : 1 - score)),
};

export const isMeanLoss = (task: Task, { metric }: MetricCall): boolean => {
  if (task === 'binary') return Object.hasOwn(binaryLoss, metric);
  return task === 'regression' && isLossMetric(byId(regressionMetrics, metric));
};

const asItIs = (mean: number): number => mean;

const ofBinary = ({ labels, scores }: BinaryData, { metric }: MetricCall): RowLosses | null => {
  const loss = binaryLoss[metric];
  if (loss === undefined || scores === null) return null;
  return {
    losses: Float64Array.from(scores, (score, row) => loss(score, labels[row] ?? 0)),
    fromMean: asItIs,
  };
};

const ofRegression = ({ labels, predictions }: RegressionData, call: MetricCall): RowLosses | null => {
  const metric = byId(regressionMetrics, call.metric);
  if (!isLossMetric(metric)) return null;
  const loss = metric.lossOf(call.parameter);
  const losses = Float64Array.from(labels, (label, row) => loss(label, predictions[row] ?? 0));
  return { losses, fromMean: metric.isRoot ? Math.sqrt : asItIs };
};

/** null: the metric is no such mean. */
export const rowLosses = (data: TaskData, call: MetricCall): RowLosses | null => {
  if (data.task === 'binary') return ofBinary(data, call);
  return data.task === 'regression' ? ofRegression(data, call) : null;
};
