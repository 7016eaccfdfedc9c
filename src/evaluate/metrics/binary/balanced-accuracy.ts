import { defined, type Metric, undefinedAs, unit } from '../metric.ts';
import { type BinarySample, negativesOf, positivesOf } from './sample.ts';

export const balancedAccuracy: Metric<BinarySample> = {
  id: 'balanced_accuracy',
  question: 'How many rows are predicted rightly, each label counting the same?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ weights }) => {
    const positives = positivesOf(weights);
    const negatives = negativesOf(weights);
    const recall = weights.tp / positives;
    const specificity = weights.tn / negatives;
    if (positives === 0) return undefinedAs('no positive labels', specificity);
    if (negatives === 0) return undefinedAs('no negative labels', recall);
    return defined((recall + specificity) / 2);
  },
};
