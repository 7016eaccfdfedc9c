import { areaUnderCurve } from '../area-under-curve.ts';
import { defined, type Metric, undefinedAs, unit } from '../metric.ts';
import type { MulticlassSample } from './sample.ts';

export const aucOvrMacro: Metric<MulticlassSample> = {
  id: 'auc_ovr_macro',
  question: 'How often does a row of a class score above one of another, each class against the rest?',
  better: 'higher',
  range: unit,
  parameter: 'none',
  needs: 'probabilities',
  weights: 'taken',
  interval: 'other',
  measure: ({ data, counts }) => {
    const { scored, labels, weights } = data;
    let sum = 0;
    for (const [place, at] of scored.entries()) {
      if (counts.labelled[at] === 0) return undefinedAs(`no rows of class ${data.classes[at]}`);
      if (counts.labelled[at] === counts.total) return undefinedAs('labels of one class only');
      const positive = Uint8Array.from(labels, (label) => (label === at ? 1 : 0));
      const scores = data.scores?.[place] ?? new Float64Array(0);
      sum += areaUnderCurve({ scores, positive, weights }) ?? 0;
    }
    return defined(sum / scored.length);
  },
};
