// Metrics of a slice's own rows (latencies and the like), beside what its task is measured by.

import { metricReport } from './bounds/bounds.ts';
import { rowBounds } from './bounds/row-bounds.ts';
import type { MeasuringConfig } from './config/shape.ts';
import { doubles, gathered, type Places } from './gather.ts';
import { byId } from './metrics/by-id.ts';
import type { MetricCall } from './metrics/metric.ts';
import { rowMetrics } from './metrics/rows/index.ts';
import type { RowSample } from './metrics/rows/sample.ts';
import type { Prepared } from './prepare/data.ts';
import type { Evaluation, MetricReports } from './report.ts';
import { cellsOf } from './slices/cells.ts';
import { rowsBySlice } from './slices/rows-by-slice.ts';
import { slicing } from './slices/slicing.ts';

export const isOfRows = ({ metric }: MetricCall): boolean => rowMetrics.some(({ id }) => id === metric);

const sampleOf = ({ data, latencies }: Prepared, rows: Places | null): RowSample => ({
  data: rows === null ? data : gathered(data, rows),
  latencies:
    latencies === null ? null : (rows === null ? latencies.slice() : doubles(latencies, rows)).sort(),
});

const reports = (
  sample: RowSample,
  calls: readonly MetricCall[],
  intervals: MeasuringConfig['intervals'],
): MetricReports =>
  Object.fromEntries(
    calls.map((call) => {
      const metric = byId(rowMetrics, call.metric);
      const measured = metric.measure(sample, call.parameter);
      const bounds = intervals === null ? undefined : rowBounds(metric, sample, intervals);
      return [call.id, metricReport(measured, bounds)];
    }),
  );

/** By slice, the whole first. */
const bySlice = (
  prepared: Prepared,
  { metrics, slices, intervals }: MeasuringConfig,
): readonly MetricReports[] => {
  const cells = cellsOf(prepared.data.rows, prepared.groups);
  const parts = slices.flatMap((columns) => rowsBySlice(cells, slicing(cells, prepared.groups, columns)));
  return [null, ...parts].map((rows) => reports(sampleOf(prepared, rows), metrics, intervals));
};

/** An evaluation by the other metrics, with these put in where they were asked for. */
export const withRowMetrics = (
  found: Evaluation,
  prepared: Prepared,
  config: MeasuringConfig,
): Evaluation => {
  const [whole = {}, ...parts] = bySlice(prepared, { ...config, metrics: config.metrics.filter(isOfRows) });
  const inOrder = (some: MetricReports, others: MetricReports): MetricReports => {
    const all = new Map([...Object.entries(some), ...Object.entries(others)]);
    return Object.fromEntries(
      config.metrics.flatMap(({ id }) => {
        const report = all.get(id);
        return report === undefined ? [] : [[id, report]];
      }),
    );
  };
  return {
    ...found,
    overall: inOrder(found.overall, whole),
    slices: found.slices.map((slice, place) => ({
      ...slice,
      metrics: inOrder(slice.metrics, parts[place] ?? {}),
    })),
  };
};
