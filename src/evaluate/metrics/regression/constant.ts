import type { RegressionData } from '../../prepare/data.ts';

/** Whether all rows with weight have one label. */
export const isConstant = ({ rows, labels, weights }: RegressionData): boolean => {
  let first: number | undefined;
  for (let row = 0; row < rows; row++) {
    if (weights !== null && weights[row] === 0) continue;
    first ??= labels[row];
    if (labels[row] !== first) return false;
  }
  return true;
};
