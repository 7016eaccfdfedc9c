import { fromZero, type Metric, type MetricWords } from '../metric.ts';
import type { BinarySample } from './sample.ts';

/** A sum of weights (of rows without weights): never undefined, and without an interval. */
export const countMetric = (
  words: Pick<MetricWords, 'id' | 'question' | 'needs'>,
  of: (sample: BinarySample) => number,
): Metric<BinarySample> => ({
  ...words,
  better: 'higher',
  range: fromZero,
  parameter: 'none',
  weights: 'taken',
  interval: 'none',
  measure: (sample) => ({ value: of(sample) }),
});
