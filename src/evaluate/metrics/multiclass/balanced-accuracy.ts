import { defined, type Metric, unit } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

export const balancedAccuracy: Metric<MulticlassSample> = {
  id: 'balanced_accuracy',
  question: 'How many rows are predicted rightly, each class counting the same?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ counts: { right, labelled } }) => {
    let sum = 0;
    let classes = 0;
    labelled.forEach((rows, at) => {
      if (rows === 0) return;
      sum += (right[at] ?? 0) / rows;
      classes += 1;
    });
    return defined(sum / classes);
  },
};
