import { countMetric } from './count-metric.ts';

export const fp = countMetric(
  { id: 'fp', question: 'How many negative rows are predicted positive?', needs: 'predictions' },
  ({ weights }) => weights.fp,
);
