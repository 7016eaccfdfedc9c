import type { MeasuringConfig } from '../config/shape.ts';
import type { CheckedRows } from './checked-rows.ts';
import type { RegressionData } from './data.ts';
import { numberColumn, predictedValueRule, valueRule } from './number-column.ts';

export const regression = (
  rows: CheckedRows,
  { columns }: MeasuringConfig,
  weights: Float64Array | null,
): RegressionData | null => {
  const labels = numberColumn(rows, columns.label, valueRule);
  const predictions = numberColumn(rows, columns.prediction ?? '', predictedValueRule);
  if (labels === null || predictions === null) return null;
  return { task: 'regression', rows: rows.table.rows, labels, predictions, weights };
};
