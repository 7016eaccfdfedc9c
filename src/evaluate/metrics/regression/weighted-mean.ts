import type { RegressionData } from '../../prepare/data.ts';
import { compensatedSum } from '../compensated-sum.ts';

const totalWeight = ({ rows, weights }: RegressionData): number =>
  weights === null ? rows : compensatedSum(rows, (row) => weights[row] ?? 0);

/** Σ w·loss(label, prediction) / Σ w. */
export const meanLoss = (
  data: RegressionData,
  loss: (label: number, prediction: number) => number,
): number => {
  const { rows, weights, labels, predictions } = data;
  const sum = compensatedSum(
    rows,
    (row) => loss(labels[row] ?? 0, predictions[row] ?? 0) * (weights === null ? 1 : (weights[row] ?? 0)),
  );
  return sum / totalWeight(data);
};
