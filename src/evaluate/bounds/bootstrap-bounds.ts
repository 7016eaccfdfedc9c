import { gathered } from '../compare/gather.ts';
import type { IntervalConfig } from '../config/shape.ts';
import { bootstrapInterval } from '../intervals/bootstrap.ts';
import type { Interval } from '../intervals/interval.ts';
import { measureAll } from '../measure.ts';
import { byId } from '../metrics/by-id.ts';
import { compensatedSum } from '../metrics/compensated-sum.ts';
import type { MetricCall } from '../metrics/metric.ts';
import { rankingMetrics } from '../metrics/ranking/index.ts';
import { queryValues } from '../metrics/ranking/query-mean.ts';
import { rankingSample } from '../metrics/ranking/sample.ts';
import type { RankingData, TaskData } from '../prepare/data.ts';
import { canonicalRows } from './canonical-rows.ts';
import { Draws } from './drawn-rows.ts';

type Bounds = readonly (Interval | null)[];

/** Where a metric has no value in most of the draws, those in which it has one say little of it. */
const intervalOf = (values: readonly number[], { replicates, level }: IntervalConfig): Interval | null =>
  values.length * 2 < replicates ? null : bootstrapInterval(Float64Array.from(values).sort(), level);

const byRows = (data: TaskData, calls: readonly MetricCall[], config: IntervalConfig): Bounds => {
  const rows = gathered(data, canonicalRows(data));
  const draws = new Draws(config.seed, rows.rows);
  const values = calls.map((): number[] => []);
  for (let step = 0; step < config.replicates; step++)
    for (const [place, { value }] of measureAll(gathered(rows, draws.places(step)), calls).entries())
      if (value !== null) values[place]?.push(value);
  return values.map((found) => intervalOf(found, config));
};

const mean = (values: Float64Array, places: Uint32Array): number =>
  compensatedSum(places.length, (i) => values[places[i] ?? 0] ?? 0) / places.length;

/** Queries are drawn, not rows: the rows of a query belong together. */
const byQueries = (data: RankingData, call: MetricCall, config: IntervalConfig): Interval | null => {
  const metric = byId(rankingMetrics, call.metric);
  const sample = rankingSample(data);
  if (!('ofQuery' in metric) || metric.refuses(sample) !== null) return null;
  const values = queryValues(metric, sample, call.parameter).sort();
  if (values.length === 0) return null;
  const draws = new Draws(config.seed, values.length);
  const means = Array.from({ length: config.replicates }, (_, step) => mean(values, draws.places(step)));
  return intervalOf(means, config);
};

/** Percentile intervals of metrics, one a call. */
export const bootstrapBounds = (
  data: TaskData,
  calls: readonly MetricCall[],
  config: IntervalConfig,
): Bounds =>
  data.task === 'ranking' ? calls.map((call) => byQueries(data, call, config)) : byRows(data, calls, config);
