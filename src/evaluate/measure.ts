// All metrics of all rows of some data: what a slice that is not cut from cells, a draw or one side of a comparison needs.

import { binaryMetrics } from './metrics/binary/index.ts';
import { type BinarySample, totalOf } from './metrics/binary/sample.ts';
import { byId } from './metrics/by-id.ts';
import { compensatedSum } from './metrics/compensated-sum.ts';
import { type Measured, type Metric, type MetricCall, undefinedAs } from './metrics/metric.ts';
import { multiclassMetrics } from './metrics/multiclass/index.ts';
import { multiclassSample } from './metrics/multiclass/sample.ts';
import { rankingMetrics } from './metrics/ranking/index.ts';
import { rankingSample } from './metrics/ranking/sample.ts';
import { regressionMetrics } from './metrics/regression/index.ts';
import type { BinaryData, TaskData } from './prepare/data.ts';
import { binarySamples, countingFor } from './slices/binary-samples.ts';
import { wholeOnly } from './slices/membership.ts';

const noWeight = undefinedAs('the weights sum to 0');

/** `weight`: of all rows; without any every metric but a count is undefined, and the library refuses it. */
const measured = <Sample>(
  metrics: readonly Metric<Sample>[],
  sample: Sample,
  weight: number,
  calls: readonly MetricCall[],
): readonly Measured[] =>
  calls.map((call) => {
    const metric = byId(metrics, call.metric);
    return weight === 0 && metric.interval !== 'none'
      ? noWeight
      : metric.measure(sample, call.parameter, call.costs);
  });

export const measuredOfBinary = (sample: BinarySample, calls: readonly MetricCall[]): readonly Measured[] =>
  measured(binaryMetrics, sample, totalOf(sample.weights), calls);

const wholeSample = (data: BinaryData, calls: readonly MetricCall[]): BinarySample => {
  const [sample] = binarySamples(data, wholeOnly(data.rows), countingFor(calls, false));
  if (sample === undefined) throw new Error('no slice of all rows');
  return sample;
};

const weightOf = ({ rows, weights }: TaskData): number =>
  weights === null ? rows : compensatedSum(rows, (row) => weights[row] ?? 0);

/** Metrics in the order of the calls. */
export const measureAll = (data: TaskData, calls: readonly MetricCall[]): readonly Measured[] => {
  switch (data.task) {
    case 'binary':
      return measuredOfBinary(wholeSample(data, calls), calls);
    case 'multiclass':
      return measured(multiclassMetrics, multiclassSample(data), weightOf(data), calls);
    case 'regression':
      return measured(regressionMetrics, data, weightOf(data), calls);
    case 'ranking':
      return measured(rankingMetrics, rankingSample(data), data.rows, calls);
  }
};
