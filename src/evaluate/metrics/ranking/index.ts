import type { Metric } from '../metric.ts';
import { count } from './count.ts';
import { map } from './map.ts';
import { mrr } from './mrr.ts';
import { ndcg } from './ndcg.ts';
import { precision } from './precision.ts';
import { queries } from './queries.ts';
import type { QueryMetric } from './query-mean.ts';
import { recall } from './recall.ts';
import type { RankingSample } from './sample.ts';

export const rankingMetrics: readonly (Metric<RankingSample> | QueryMetric)[] = [
  count,
  queries,
  ndcg,
  map,
  mrr,
  precision,
  recall,
];
