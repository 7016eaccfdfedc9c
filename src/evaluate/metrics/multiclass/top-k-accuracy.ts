import { compensatedSum } from '../compensated-sum.ts';
import { defined, type Metric, unit } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

/** scikit-learn takes the highest scores from a stable ascending sort read backwards: of equal ones the last class first. */
const rankOf = (scores: readonly Float64Array[], place: number, row: number): number => {
  const own = scores[place]?.[row] ?? 0;
  let rank = 0;
  for (let other = 0; other < scores.length; other++) {
    const score = scores[other]?.[row] ?? 0;
    if (score > own || (score === own && other > place)) rank += 1;
  }
  return rank;
};

export const topKAccuracy: Metric<MulticlassSample> = {
  id: 'top_k_accuracy',
  question: 'How often is the label among the k highest scores?',
  better: 'higher',
  range: unit,
  parameter: 'count',
  needs: 'scores',
  weights: 'taken',
  interval: 'other',
  measure: ({ data, counts: { total } }, parameter) => {
    const { labels, weights, rows, scored } = data;
    const scores = data.scores ?? [];
    const places = new Uint32Array(data.classes.length);
    scored.forEach((at, place) => {
      places[at] = place;
    });
    const sum = compensatedSum(rows, (row) =>
      rankOf(scores, places[labels[row] ?? 0] ?? 0, row) < (parameter ?? 1) ? (weights?.[row] ?? 1) : 0,
    );
    return defined(sum / total);
  },
};
