import { countMetric } from './count-metric.ts';

export const fn = countMetric(
  { id: 'fn', question: 'How many positive rows are predicted negative?', needs: 'predictions' },
  ({ weights }) => weights.fn,
);
