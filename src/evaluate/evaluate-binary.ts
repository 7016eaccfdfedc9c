// Binary predictions: cells are counted once, and every slice and every group is added up from them.

import { type BoundsOf, metricReports } from './bounds/bounds.ts';
import { proportionBounds } from './bounds/proportion-bounds.ts';
import type { IntervalConfig, MeasuringConfig } from './config/shape.ts';
import { fairnessReports } from './fairness/reports.ts';
import { gathered } from './gather.ts';
import type { Interval } from './intervals/interval.ts';
import { aucInterval } from './intervals/normal-interval.ts';
import { measuredOfBinary } from './measure.ts';
import { binaryMetrics } from './metrics/binary/index.ts';
import { isProportion, sumOver } from './metrics/binary/proportion.ts';
import type { BinarySample } from './metrics/binary/sample.ts';
import { byId } from './metrics/by-id.ts';
import type { MetricCall } from './metrics/metric.ts';
import type { BinaryData, Prepared } from './prepare/data.ts';
import type { Evaluation, MetricReports } from './report.ts';
import { binarySamples, countingFor } from './slices/binary-samples.ts';
import { type Cells, cellsOf } from './slices/cells.ts';
import { outcomeSums } from './slices/confusion-sums.ts';
import { membership } from './slices/membership.ts';
import { rowsBySlice } from './slices/rows-by-slice.ts';
import { type Slicing, slicing } from './slices/slicing.ts';

const formulaBounds = (
  sample: BinarySample,
  { metric: id }: MetricCall,
  config: IntervalConfig,
): Interval | null => {
  const metric = byId(binaryMetrics, id);
  if (isProportion(metric)) {
    const { success, among } = metric;
    const squares = sample.squares === null ? null : sumOver(sample.squares, among);
    return proportionBounds(
      { k: sumOver(sample.weights, success), n: sumOver(sample.weights, among), squares },
      config,
    );
  }
  const { auc = null, variance = null } = sample.curve ?? {};
  return auc === null || variance === null ? null : aucInterval(auc, variance, config.level);
};

/** Rows of every slice in the order of the samples; only drawing them again needs them. */
const rowsOf = (cells: Cells, slicings: readonly Slicing[]): ((slice: number) => Uint32Array | null) => {
  let dealt: readonly Uint32Array[] | null = null;
  return (slice) => {
    if (slice === 0) return null;
    dealt ??= slicings.flatMap((one) => rowsBySlice(cells, one));
    return dealt[slice - 1] ?? null;
  };
};

export const evaluateBinary = (prepared: Prepared, data: BinaryData, config: MeasuringConfig): Evaluation => {
  const cells = cellsOf(data.rows, prepared.groups);
  const { metrics: calls, intervals } = config;
  const outcomes = outcomeSums(data, { cells: cells.count, cellOf: cells.cellOf }, intervals !== null);
  const slicings = config.slices.map((columns) => slicing(cells, prepared.groups, columns));
  const counting = countingFor(calls, intervals?.auc === 'delong');
  const samples = binarySamples(data, membership(cells, slicings), counting, outcomes);
  const rows = rowsOf(cells, slicings);
  const report = (sample: BinarySample, slice: number): MetricReports => {
    const boundsOf: BoundsOf = {
      byFormula: (call, settings) => formulaBounds(sample, call, settings),
      rows: () => {
        const own = rows(slice);
        return own === null ? data : gathered(data, own);
      },
      isClustered: data.clusters !== undefined,
    };
    return metricReports({ task: 'binary', calls }, measuredOfBinary(sample, calls), intervals, boundsOf);
  };
  const reports = samples.map((sample, slice) => ({ rows: sample.rows, metrics: report(sample, slice) }));
  const [whole, ...parts] = reports;
  return {
    rows: data.rows,
    overall: whole?.metrics ?? {},
    slices: slicings
      .flatMap(({ where }) => where)
      .map((where, place) => ({ where, ...(parts[place] ?? { rows: 0, metrics: {} }) })),
    fairness: fairnessReports({ prepared, config, cells, outcomes }),
  };
};
