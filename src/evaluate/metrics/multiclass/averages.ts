// precision_recall_fscore_support of scikit-learn: 0/0 of one class counts 0.

import { defined, type Measured, type Metric, unit } from '../metric.ts';
import type { ClassCounts, MulticlassSample } from './sample.ts';

/** A class as counts: rightly predicted, labelled, predicted. */
type Share = (right: number, labelled: number, predicted: number) => readonly [above: number, below: number];

const precision: Share = (right, _, predicted) => [right, predicted];
const recall: Share = (right, labelled) => [right, labelled];
const f1: Share = (right, labelled, predicted) => [2 * right, labelled + predicted];

const value = ([above, below]: readonly [number, number]): number => (below === 0 ? 0 : above / below);

const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);

const average =
  (share: Share, weigh: (counts: ClassCounts, at: number) => number) => (counts: ClassCounts) => {
    let above = 0;
    let below = 0;
    counts.present.forEach((present, at) => {
      if (present === 0) return;
      const weight = weigh(counts, at);
      const { right, labelled, predicted } = counts;
      above += weight * value(share(right[at] ?? 0, labelled[at] ?? 0, predicted[at] ?? 0));
      below += weight;
    });
    return below === 0 ? 0 : above / below;
  };

const macro = (share: Share) => average(share, () => 1);
const weighted = (share: Share) => average(share, ({ labelled }, at) => labelled[at] ?? 0);
const micro =
  (share: Share) =>
  ({ right, labelled, predicted }: ClassCounts): number =>
    value(share(sum(right), sum(labelled), sum(predicted)));

const averaged = (
  id: string,
  question: string,
  of: (counts: ClassCounts) => number,
): Metric<MulticlassSample> => ({
  id,
  question,
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'other',
  measure: ({ counts }): Measured => defined(of(counts)),
});

const kinds = { macro, micro, weighted } as const;
const manners = {
  macro: 'each class counting the same',
  micro: 'each row counting the same',
  weighted: 'each class counting by its rows',
} as const;

export type Manner = keyof typeof kinds;

export const precisionAveraged = (manner: Manner): Metric<MulticlassSample> =>
  averaged(
    `precision_${manner}`,
    `How many of the rows predicted as a class are of it, ${manners[manner]}?`,
    kinds[manner](precision),
  );

export const recallAveraged = (manner: Manner): Metric<MulticlassSample> =>
  averaged(
    `recall_${manner}`,
    `How many of the rows of a class are predicted as it, ${manners[manner]}?`,
    kinds[manner](recall),
  );

export const f1Averaged = (manner: Manner): Metric<MulticlassSample> =>
  averaged(
    `f1_${manner}`,
    `How good are the predictions of a class, found and missed rows together, ${manners[manner]}?`,
    kinds[manner](f1),
  );
