import { defined, type Metric, undefinedAs } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

export const cohenKappa: Metric<MulticlassSample> = {
  id: 'cohen_kappa',
  question: 'How much better than chance do predictions and labels agree?',
  better: 'higher',
  range: [-1, 1],
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ counts: { right, labelled, predicted, total } }) => {
    let agreed = 0;
    let byChance = 0;
    labelled.forEach((rows, at) => {
      agreed += right[at] ?? 0;
      byChance += rows * (total - (predicted[at] ?? 0));
    });
    if (byChance === 0) return undefinedAs('labels and predictions are all of one class: chance agrees too');
    return defined(1 - ((total - agreed) * total) / byChance);
  },
};
