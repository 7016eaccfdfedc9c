import type { MeasuringConfig } from '../config/shape.ts';
import { binaryLabels } from './binary-labels.ts';
import type { CheckedRows } from './checked-rows.ts';
import type { BinaryData } from './data.ts';
import { numberColumn, scoreRule } from './number-column.ts';

const byThreshold = (scores: Float64Array, threshold: number): Uint8Array => {
  const predictions = new Uint8Array(scores.length);
  // Number() of a comparison is no branch, and half of the branches here would be guessed wrong.
  for (let row = 0; row < scores.length; row++) predictions[row] = Number((scores[row] ?? 0) >= threshold);
  return predictions;
};

export const binary = (
  rows: CheckedRows,
  { columns, positive, threshold, scoreRange }: MeasuringConfig,
  weights: Float64Array | null,
): BinaryData | null => {
  const scores = columns.score === null ? null : numberColumn(rows, columns.score, scoreRule(scoreRange));
  const found = binaryLabels(rows, columns, positive);
  if (found === null) return null;
  const predictions = found.predictions ?? (scores === null ? null : byThreshold(scores, threshold));
  if (predictions === null) return null;
  return { task: 'binary', rows: rows.table.rows, labels: found.labels, predictions, scores, weights };
};
