import { defined, type Metric, undefinedAs } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

const classesIn = (weights: Float64Array): number =>
  weights.reduce((n, weight) => n + (weight > 0 ? 1 : 0), 0);

export const mcc: Metric<MulticlassSample> = {
  id: 'mcc',
  question: 'How strongly do predictions and labels go together?',
  better: 'higher',
  range: [-1, 1],
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ counts: { right, labelled, predicted, total } }) => {
    if (classesIn(labelled) < 2) return undefinedAs('labels of one class only', 0);
    if (classesIn(predicted) < 2) return undefinedAs('predictions of one class only', 0);
    let together = 0;
    let labels = 0;
    let predictions = 0;
    let agreed = 0;
    labelled.forEach((rows, at) => {
      const share = rows / total;
      const predictedShare = (predicted[at] ?? 0) / total;
      agreed += (right[at] ?? 0) / total;
      together += share * predictedShare;
      labels += share * (1 - share);
      predictions += predictedShare * (1 - predictedShare);
    });
    return defined((agreed - together) / Math.sqrt(labels * predictions));
  },
};
