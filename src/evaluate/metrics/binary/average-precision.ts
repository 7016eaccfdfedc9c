import { defined, type Metric, undefinedAs, unit } from '../metric.ts';
import type { BinarySample } from './sample.ts';

export const averagePrecision: Metric<BinarySample> = {
  id: 'average_precision',
  question: 'How precise are the highest scores, over all cuts?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'scores',
  weights: 'taken',
  interval: 'other',
  measure: ({ curve }) =>
    curve?.averagePrecision == null ? undefinedAs('no positive labels', 0) : defined(curve.averagePrecision),
};
