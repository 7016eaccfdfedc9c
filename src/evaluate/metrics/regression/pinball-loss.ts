import { lossMetric } from './loss-metric.ts';
import { pinball } from './pinball.ts';

export const pinballLoss = lossMetric({
  id: 'pinball_loss',
  question: 'How far are the predictions from being the q-quantile?',
  parameter: 'optional share',
  lossOf: (parameter) => pinball(parameter ?? 0.5),
});
