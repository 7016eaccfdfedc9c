import type { MulticlassData } from '../../prepare/data.ts';
import { areaUnderCurve } from '../area-under-curve.ts';
import { defined, type Metric, undefinedAs, unit } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

/** D. J. Hand & R. J. Till (2001): class a against class b alone, by the scores of a. */
const separation = ({ scores, scored, labels }: MulticlassData, a: number, b: number): number => {
  const [first, second] = [scored[a], scored[b]];
  const rows = Array.from(labels.keys()).filter((row) => labels[row] === first || labels[row] === second);
  const positive = Uint8Array.from(rows, (row) => (labels[row] === first ? 1 : 0));
  const own = Float64Array.from(rows, (row) => scores?.[a]?.[row] ?? 0);
  return areaUnderCurve({ scores: own, positive, weights: null }) ?? 0;
};

export const aucOvoMacro: Metric<MulticlassSample> = {
  id: 'auc_ovo_macro',
  question: 'How often does a row of a class score above one of another, each class against each?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'probabilities',
  weights: 'refused',
  interval: 'other',
  measure: ({ data, counts }) => {
    const { scored, classes } = data;
    const empty = scored.find((at) => counts.labelled[at] === 0);
    if (empty !== undefined) return undefinedAs(`no rows of class ${classes[empty]}`);
    if (scored.length < 2) return undefinedAs('labels of one class only');
    let sum = 0;
    for (let a = 0; a < scored.length; a++)
      for (let b = a + 1; b < scored.length; b++) sum += separation(data, a, b) + separation(data, b, a);
    return defined(sum / (scored.length * (scored.length - 1)));
  },
};
