import { countMetric } from './count-metric.ts';

export const tn = countMetric(
  { id: 'tn', question: 'How many negative rows are predicted negative?', needs: 'predictions' },
  ({ weights }) => weights.tn,
);
