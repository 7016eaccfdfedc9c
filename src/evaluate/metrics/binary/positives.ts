import { countMetric } from './count-metric.ts';
import { positivesOf } from './sample.ts';

export const positives = countMetric(
  { id: 'positives', question: 'How many labels are positive?', needs: 'labels' },
  ({ weights }) => positivesOf(weights),
);
