// Multiclass, regression and ranking: each slice is measured on its own rows.

import { type BoundsOf, metricReports } from './bounds/bounds.ts';
import { proportionBounds } from './bounds/proportion-bounds.ts';
import type { MeasuringConfig } from './config/shape.ts';
import { gathered } from './gather.ts';
import type { Interval } from './intervals/interval.ts';
import { measureAll } from './measure.ts';
import { compensatedSum } from './metrics/compensated-sum.ts';
import { classCounts } from './metrics/multiclass/sample.ts';
import type { Prepared, TaskData } from './prepare/data.ts';
import type { Evaluation, MetricReports } from './report.ts';
import { cellsOf } from './slices/cells.ts';
import { rowsBySlice } from './slices/rows-by-slice.ts';
import { slicing } from './slices/slicing.ts';

/** Of multiclass accuracy, the one proportion of these tasks. */
const accuracyBounds = (
  data: TaskData,
  config: NonNullable<MeasuringConfig['intervals']>,
): Interval | null => {
  if (data.task !== 'multiclass') return null;
  const { right, total } = classCounts(data);
  const { weights, rows } = data;
  const squares = weights === null ? null : compensatedSum(rows, (row) => (weights[row] ?? 0) ** 2);
  return proportionBounds({ k: right.reduce((sum, one) => sum + one, 0), n: total, squares }, config);
};

const reports = (data: TaskData, { metrics: calls, intervals }: MeasuringConfig): MetricReports => {
  const boundsOf: BoundsOf = {
    byFormula: (_, config) => accuracyBounds(data, config),
    rows: () => data,
    isClustered: data.clusters !== undefined,
  };
  return metricReports({ task: data.task, calls }, measureAll(data, calls), intervals, boundsOf);
};

export const evaluateSliced = ({ data, groups }: Prepared, config: MeasuringConfig): Evaluation => {
  const cells = cellsOf(data.rows, groups);
  return {
    rows: data.rows,
    overall: reports(data, config),
    slices: config.slices.flatMap((columns) => {
      const slices = slicing(cells, groups, columns);
      return rowsBySlice(cells, slices).map((rows, place) => ({
        where: slices.where[place] ?? {},
        rows: rows.length,
        metrics: reports(gathered(data, rows), config),
      }));
    }),
    fairness: [],
  };
};
