import type { Difference } from './difference.ts';
import { isAtHand, keepsDeclared, takesMeasured } from './evidence.ts';
import type { About } from './gate.ts';
import { notMeasured } from './measured.ts';

const noPredictions = {
  kind: 'unmeasured',
  because: 'evaluation.baseline names no predictions',
  remedy: 'Name them in evaluation.baseline.predictions: its scores for the same ids.',
} as const;

const notLookedAt = {
  kind: 'unmeasured',
  because: 'nothing was measured of it',
  remedy: 'Run assay again.',
} as const;

/** The simple thing that the model must beat, on the same rows; null: declared numbers have to do. */
export const baselineDifference = (
  id: string,
  evidence: string | undefined,
  { manifest, measurement }: About,
): Difference | null => {
  if (keepsDeclared(id, evidence)) return null;
  const subject = `${id} of the baseline`;
  if (manifest.data.evaluation?.baseline?.predictions === undefined)
    return evidence === 'measured'
      ? { kind: 'judged', judgement: notMeasured(subject, noPredictions) }
      : null;
  const other = measurement.kind === 'measured' ? (measurement.baseline ?? notLookedAt) : measurement;
  if (other.kind === 'unmeasured')
    return takesMeasured(evidence, isAtHand(measurement))
      ? { kind: 'judged', judgement: notMeasured(subject, other) }
      : null;
  return {
    kind: 'measured',
    differences: other.differences,
    rows: other.evidence.rows,
    against: 'baseline',
  };
};
