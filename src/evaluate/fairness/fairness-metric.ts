import type { FairnessMetric } from '../config/shape.ts';
import { type Rate, rates } from './rate.ts';

export type Manner = 'difference' | 'ratio';

const families = {
  demographic_parity: [rates.selection_rate],
  equal_opportunity: [rates.tpr],
  equalized_odds: [rates.tpr, rates.fpr],
  predictive_parity: [rates.precision],
  false_positive_rate: [rates.fpr],
} as const;

const isFamily = (id: string): id is keyof typeof families => Object.hasOwn(families, id);

/** Rates compared, and how. */
export const partsOf = (
  metric: FairnessMetric,
): { readonly rates: readonly Rate[]; readonly manner: Manner } => {
  const manner = metric.endsWith('_ratio') ? 'ratio' : 'difference';
  const family = metric.slice(0, -manner.length - 1);
  if (!isFamily(family)) throw new Error(`there is no fairness metric ${metric}`);
  return { rates: families[family], manner };
};
