import { countMetric } from './count-metric.ts';

export const count = countMetric(
  { id: 'count', question: 'How many rows are there?', needs: 'labels' },
  ({ rows }) => rows,
);
