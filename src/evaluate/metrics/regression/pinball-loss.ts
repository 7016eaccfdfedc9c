import type { RegressionData } from '../../prepare/data.ts';
import { defined, fromZero, type Metric } from '../metric.ts';
import { meanPinball } from './pinball.ts';

export const pinballLoss: Metric<RegressionData> = {
  id: 'pinball_loss',
  question: 'How far are the predictions from being the q-quantile?',
  better: 'lower',
  range: fromZero,
  parameter: 'optional share',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: (data, parameter) => defined(meanPinball(data, parameter ?? 0.5)),
};
