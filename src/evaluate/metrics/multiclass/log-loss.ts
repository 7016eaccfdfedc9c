import { compensatedSum } from '../compensated-sum.ts';
import { defined, fromZero, type Metric } from '../metric.ts';
import { clipped } from '../probability.ts';
import type { MulticlassSample } from './sample.ts';

export const logLoss: Metric<MulticlassSample> = {
  id: 'log_loss',
  question: 'How surprised are the probabilities by the labels?',
  better: 'lower',
  range: fromZero,
  parameter: 'none',
  needs: 'probabilities',
  weights: 'taken',
  interval: 'other',
  measure: ({ data, counts: { total } }) => {
    const { labels, weights, rows, scored } = data;
    const scores = data.scores ?? [];
    const column = new Map(Array.from(scored, (at, place) => [at, scores[place]]));
    const ofClass = data.classes.map((_, at) => column.get(at));
    const sum = compensatedSum(rows, (row) => {
      const probability = ofClass[labels[row] ?? 0]?.[row] ?? 0;
      return -Math.log(clipped(probability)) * (weights?.[row] ?? 1);
    });
    return defined(sum / total);
  },
};
