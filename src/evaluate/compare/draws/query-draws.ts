// A ranking metric is a mean over queries: each query is ranked once, and only the mean is drawn again.

import { drawnMean } from '../../draws/drawn-mean.ts';
import { Replicates } from '../../draws/replicates.ts';
import { type Drawing, timesDrawn } from '../../draws/times.ts';
import type { MetricCall } from '../../metrics/metric.ts';
import type { QueryMetric } from '../../metrics/ranking/query-mean.ts';
import { queryAt, queryCount, type RankingSample, rankingSample } from '../../metrics/ranking/sample.ts';
import type { RankingData } from '../../prepare/data.ts';
import type { Pair } from '../pair.ts';
import { unitsOf } from '../units.ts';

export interface QueryCall {
  readonly call: MetricCall;
  readonly metric: QueryMetric;
}

/** A query draws by the ids of its rows, in whatever order they stand. */
const queryUnits = ({ ids, data }: Pair<RankingData>): Float64Array => {
  const { queries, queryCount: count } = data.challenger;
  const rowUnits = unitsOf(ids);
  const units = new Float64Array(count);
  for (let row = 0; row < queries.length; row++) {
    const query = queries[row] ?? 0;
    units[query] = ((units[query] ?? 0) + (rowUnits[row] ?? 0)) % 2 ** 53;
  }
  return units;
};

/** For each query of the challenger the champion's number of it. */
const championQueries = ({ championRows, data }: Pair<RankingData>): Uint32Array => {
  const { queries, queryCount: count } = data.challenger;
  const numbers = new Uint32Array(count);
  for (let row = 0; row < queries.length; row++) {
    numbers[queries[row] ?? 0] = data.champion.queries[championRows[row] ?? 0] ?? 0;
  }
  return numbers;
};

/** What each query counts; NaN where it counts nothing. */
const valuesOf = ({ call, metric }: QueryCall, sample: RankingSample): Float64Array =>
  Float64Array.from({ length: queryCount(sample) }, (_, index) => {
    const query = queryAt(sample, index);
    if (query.relevant > 0) return metric.ofQuery(query, call.parameter);
    return sample.empty === 'zero' ? 0 : Number.NaN;
  });

/** Challenger's value less the champion's, by the challenger's number of a query. */
const differencesOf = (calls: readonly QueryCall[], pair: Pair<RankingData>): readonly Float64Array[] => {
  const champion = rankingSample(pair.data.champion);
  const challenger = rankingSample(pair.data.challenger);
  const numbers = championQueries(pair);
  return calls.map((one) => {
    const before = valuesOf(one, champion);
    return valuesOf(one, challenger).map((value, query) => value - (before[numbers[query] ?? 0] ?? 0));
  });
};

/** Both models on the same drawn queries. */
export const queryDraws = (
  calls: readonly QueryCall[],
  pair: Pair<RankingData>,
  drawing: Drawing,
): Replicates => {
  const replicates = new Replicates(calls.length, drawing.replicates);
  const byQuery = differencesOf(calls, pair);
  for (const { times } of timesDrawn(queryUnits(pair), drawing)) {
    replicates.add(byQuery.map((values) => drawnMean(values, times)));
  }
  return replicates;
};
