import { countMetric } from './count-metric.ts';

export const tp = countMetric(
  { id: 'tp', question: 'How many positive rows are predicted positive?', needs: 'predictions' },
  ({ weights }) => weights.tp,
);
