import type { RegressionData } from '../../prepare/data.ts';
import { meanLoss } from './weighted-mean.ts';

/** R. Koenker & G. Bassett (1978): an error costs `q` a unit when the prediction is too low, else 1 - q. */
export const pinball = (q: number) => (label: number, prediction: number) => {
  const difference = label - prediction;
  return q * Math.max(difference, 0) - (1 - q) * Math.min(difference, 0);
};

export const meanPinball = (data: RegressionData, q: number): number => meanLoss(data, pinball(q));
