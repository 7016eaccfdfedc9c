// R² under draws, from sums that a unit's rows have together.

import { defined, type Measured, undefinedAs } from '../metrics/metric.ts';
import type { RegressionData } from '../prepare/data.ts';
import type { DrawnSide } from './side.ts';
import { drawnSum, type OnUnits, unitSums } from './unit-sums.ts';

/** What is left of the squares of equal labels when their mean is taken off: rounding. */
const rounding = 1e-12;

const noSpread = undefinedAs('all labels are the same');

export const r2Side = ({ labels, predictions, weights }: RegressionData, on: OnUnits): DrawnSide => {
  const weightOf = (row: number): number => weights?.[row] ?? 1;
  const label = (row: number): number => labels[row] ?? 0;
  const total = unitSums(on, weightOf);
  const all = total.reduce((sum, weight) => sum + weight, 0);
  const firsts = unitSums(on, (row) => weightOf(row) * label(row));
  // About a place amid the labels, so that squares of large labels take nothing off their differences.
  const middle = all === 0 ? 0 : firsts.reduce((sum, one) => sum + one, 0) / all;
  const offs = unitSums(on, (row) => weightOf(row) * (label(row) - middle));
  const squares = unitSums(on, (row) => weightOf(row) * (label(row) - middle) ** 2);
  const errors = unitSums(on, (row) => weightOf(row) * (label(row) - (predictions[row] ?? 0)) ** 2);
  return (times, rows): readonly Measured[] => {
    const weight = drawnSum(times, total);
    if (rows < 2 || weight === 0) return [undefinedAs('fewer than 2 rows')];
    const [off, square] = [drawnSum(times, offs), drawnSum(times, squares)];
    const spread = square - off ** 2 / weight;
    return [spread <= rounding * square ? noSpread : defined(1 - drawnSum(times, errors) / spread)];
  };
};
