import { fairnessMetrics, metricIds, primaryMetric } from '../metrics.ts';
import { known } from './atoms.ts';

const metricPattern = new RegExp(
  `^(?:x-.+|${primaryMetric}|(?:${metricIds.join('|')})(?:@\\d+(?:\\.\\d+)?)?)$`,
);

/** A metric that a policy asks for; a slip is an error here, because a gate on it could never be answered. */
export const metricName = () =>
  known({
    expected: 'a metric of docs/reference/metrics.md, or a name that begins with x-',
    code: 'unknown-metric',
    valid: [...metricIds, primaryMetric],
    pattern: metricPattern,
  });

export const fairnessMetricName = () =>
  known({
    expected: 'a fairness metric of docs/reference/metrics.md',
    code: 'unknown-metric',
    valid: fairnessMetrics,
    pattern: new RegExp(`^(?:${fairnessMetrics.join('|')})$`),
  });
