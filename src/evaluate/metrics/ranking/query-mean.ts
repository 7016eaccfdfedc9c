import { compensatedSum } from '../compensated-sum.ts';
import { defined, type Measured, type Metric, type MetricWords, undefinedAs, unit } from '../metric.ts';
import { type Query, queryAt, queryCount, type RankingSample } from './sample.ts';

/** A mean over queries: what a query counts, so that queries can be drawn again without ranking them again. */
export interface QueryMetric extends Metric<RankingSample> {
  readonly ofQuery: (query: Query, parameter: number | null) => number;
  /** Why there is none at all, whatever the scores. */
  readonly refuses: (sample: RankingSample) => string | null;
}

/** The value of each query that counts. */
export const queryValues = (
  { ofQuery }: Pick<QueryMetric, 'ofQuery'>,
  sample: RankingSample,
  parameter: number | null,
): Float64Array => {
  const values: number[] = [];
  for (let index = 0; index < queryCount(sample); index++) {
    const query = queryAt(sample, index);
    if (query.relevant > 0) values.push(ofQuery(query, parameter));
    else if (sample.empty === 'zero') values.push(0);
  }
  return Float64Array.from(values);
};

const mean = (values: Float64Array): Measured =>
  values.length === 0
    ? undefinedAs('no query has relevant rows')
    : defined(compensatedSum(values.length, (i) => values[i] ?? 0) / values.length);

export const queryMean = (
  words: Pick<MetricWords, 'id' | 'question' | 'parameter'>,
  ofQuery: QueryMetric['ofQuery'],
  refuses: QueryMetric['refuses'] = () => null,
): QueryMetric => ({
  ...words,
  better: 'higher',
  range: unit,
  needs: 'scores',
  weights: 'refused',
  interval: 'other',
  ofQuery,
  refuses,
  measure: (sample, parameter) => {
    const reason = refuses(sample);
    return reason === null ? mean(queryValues({ ofQuery }, sample, parameter)) : undefinedAs(reason);
  },
});
