// Means over rows under draws: a unit's losses are added up once, and a draw walks over units.

import { type Measured, type MetricCall, undefinedAs } from '../metrics/metric.ts';
import type { TaskData } from '../prepare/data.ts';
import { rowLosses } from './row-losses.ts';
import type { DrawnSide } from './side.ts';
import { drawnSum, type OnUnits, unitSums } from './unit-sums.ts';

const noWeight = undefinedAs('the weights sum to 0');

/** Of metrics that are all such means. */
export const lossSide = (data: TaskData, on: OnUnits, calls: readonly MetricCall[]): DrawnSide => {
  const weightOf = (row: number): number => data.weights?.[row] ?? 1;
  const weights = unitSums(on, weightOf);
  const all = calls.map((call) => {
    const found = rowLosses(data, call);
    return found && { ...found, sums: unitSums(on, (row) => weightOf(row) * (found.losses[row] ?? 0)) };
  });
  return (times): readonly Measured[] => {
    const weight = drawnSum(times, weights);
    return all.map((one) =>
      one === null || weight === 0 ? noWeight : { value: one.fromMean(drawnSum(times, one.sums) / weight) },
    );
  };
};
