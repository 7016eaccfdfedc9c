import type { IntervalConfig } from '../config/shape.ts';
import { cellsDrawn } from '../draws/cells-drawn.ts';
import {
  type ClassData,
  cellsBy,
  classCount,
  isClassData,
  isOfClasses,
  weighted,
} from '../draws/class-cells.ts';
import { drawnMean } from '../draws/drawn-mean.ts';
import { drawnSide } from '../draws/drawn-side.ts';
import { Replicates } from '../draws/replicates.ts';
import { timesDrawn } from '../draws/times.ts';
import { unitsDrawn, unitsOf } from '../draws/units.ts';
import { gathered } from '../gather.ts';
import type { Interval } from '../intervals/interval.ts';
import { measureAll } from '../measure.ts';
import { byId } from '../metrics/by-id.ts';
import { metrics } from '../metrics/index.ts';
import type { MetricCall } from '../metrics/metric.ts';
import { rankingMetrics } from '../metrics/ranking/index.ts';
import { queryValues } from '../metrics/ranking/query-mean.ts';
import { rankingSample } from '../metrics/ranking/sample.ts';
import type { RankingData, TaskData } from '../prepare/data.ts';
import { aucBounds, isDrawnByOrder } from './auc-bounds.ts';
import { canonicalRows } from './canonical-rows.ts';

type Bounds = readonly (Interval | null)[];

/** A row draws by its place in an order that the values alone decide, so that the order of a file changes nothing. */
const places = (length: number): Float64Array => Float64Array.from({ length }, (_, place) => place);

const eachDrawn = (rows: TaskData, calls: readonly MetricCall[], config: IntervalConfig): Bounds => {
  if (calls.length === 0) return [];
  const replicates = new Replicates(calls.length, config.replicates);
  const units = unitsOf(rows, () => places(rows.rows));
  const order = Uint32Array.from({ length: rows.rows }, (_, row) => row);
  const side = drawnSide(rows, { order, unitOf: units.unitOf }, { calls, units: units.numbers.length });
  for (const { times, total } of unitsDrawn(units, config))
    replicates.add(side(times, total).map(({ value }) => value));
  return calls.map((_, place) => replicates.interval(place, config.level));
};

const byRows = (data: TaskData, calls: readonly MetricCall[], config: IntervalConfig): Bounds => {
  const rows = gathered(data, canonicalRows(data));
  const others = calls.filter((call) => !isDrawnByOrder(rows, call));
  const found = eachDrawn(rows, others, config);
  return calls.map((call) =>
    isDrawnByOrder(rows, call) ? aucBounds(rows, config) : (found[others.indexOf(call)] ?? null),
  );
};

const byCells = (data: ClassData, calls: readonly MetricCall[], config: IntervalConfig): Bounds => {
  const replicates = new Replicates(calls.length, config.replicates);
  const classes = classCount(data);
  const { labels, predictions } = data;
  const keyOf = (row: number): number => (predictions[row] ?? 0) * classes + (labels[row] ?? 0);
  const cells = cellsBy(data.rows, keyOf);
  for (const drawn of cellsDrawn({ cells, keyOf, data }, config))
    replicates.add(measureAll(weighted(data, cells.rows, drawn), calls).map(({ value }) => value));
  return calls.map((_, place) => replicates.interval(place, config.level));
};

/** Queries are drawn, not rows: the rows of a query belong together. */
const byQueries = (data: RankingData, calls: readonly MetricCall[], config: IntervalConfig): Bounds => {
  const sample = rankingSample(data);
  return calls.map((call) => {
    const metric = byId(rankingMetrics, call.metric);
    if (!('ofQuery' in metric) || metric.refuses(sample) !== null) return null;
    return meanBounds(queryValues(metric, sample, call.parameter).sort(), config);
  });
};

/** Of a mean of these values, which stand in ascending order. */
export const meanBounds = (sorted: Float64Array, config: IntervalConfig): Interval | null => {
  if (sorted.length === 0) return null;
  const replicates = new Replicates(1, config.replicates);
  for (const { times } of timesDrawn(places(sorted.length), config))
    replicates.add([drawnMean(sorted, times)]);
  return replicates.interval(0, config.level);
};

/** Metrics that are drawn as cells cost little; the others cost each row in each replicate. */
export const isDrawnAsCells = (data: TaskData, { metric }: MetricCall): boolean =>
  isClassData(data) && isOfClasses(byId(metrics[data.task], metric));

/** Percentile intervals of metrics, one a call. */
export const bootstrapBounds = (
  data: TaskData,
  calls: readonly MetricCall[],
  config: IntervalConfig,
): Bounds => {
  if (data.task === 'ranking') return byQueries(data, calls, config);
  const cellCalls = calls.filter((call) => isDrawnAsCells(data, call));
  const rowCalls = calls.filter((call) => !cellCalls.includes(call));
  const ofCells = isClassData(data) && cellCalls.length > 0 ? byCells(data, cellCalls, config) : [];
  const ofRows = rowCalls.length > 0 ? byRows(data, rowCalls, config) : [];
  const found = new Map([
    ...cellCalls.map((call, place) => [call, ofCells[place] ?? null] as const),
    ...rowCalls.map((call, place) => [call, ofRows[place] ?? null] as const),
  ]);
  return calls.map((call) => found.get(call) ?? null);
};
