import { hosmerLemeshow as test } from '../../tests/hosmer-lemeshow.ts';
import { defined, type Metric, undefinedAs, unit } from '../metric.ts';
import type { RowSample } from './sample.ts';

/** With enough rows it rejects any model, with few none: it warns and never decides. */
export const hosmerLemeshow: Metric<RowSample> = {
  id: 'hosmer_lemeshow',
  question: 'Could the labels have come from these probabilities (p-value)?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'probabilities',
  weights: 'refused',
  interval: 'none',
  measure: ({ data }) => {
    if (data.task !== 'binary' || data.scores === null) return undefinedAs('there are no scores');
    const found = test(data.scores, data.labels);
    return found === null ? undefinedAs('a group of rows has scores of 0 or 1 only') : defined(found.p);
  },
};
