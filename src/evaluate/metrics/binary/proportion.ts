import { type Metric, type MetricWords, ratio } from '../metric.ts';
import type { BinarySample, Confusion } from './sample.ts';

type Cell = keyof Confusion;

/** A share of rows: those of the cells `success` among those of the cells `among`. */
export interface ProportionMetric extends Metric<BinarySample> {
  readonly interval: 'proportion';
  readonly success: readonly Cell[];
  readonly among: readonly Cell[];
}

interface Words extends Pick<MetricWords, 'id' | 'question' | 'better'> {
  readonly success: readonly Cell[];
  readonly among: readonly Cell[];
  /** Why there is no value when no row is among them. */
  readonly without: string;
}

export const isProportion = (metric: Metric<BinarySample>): metric is ProportionMetric => 'among' in metric;

export const sumOver = (confusion: Confusion, cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + confusion[cell], 0);

export const proportion = ({ success, among, without, ...words }: Words): ProportionMetric => ({
  ...words,
  range: [0, 1],
  parameter: 'none',
  needs: 'predictions',
  weights: 'taken',
  interval: 'proportion',
  success,
  among,
  measure: ({ weights }) => ratio(sumOver(weights, success), sumOver(weights, among), without),
});
