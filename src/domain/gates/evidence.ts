import type { Judgement } from '../finding.ts';
import { choice } from '../schema/atoms.ts';
import { cannotTell, claim } from './gate.ts';

// Which evidence a gate takes. `any` takes the best there is: measured before declared.

export const evidence = choice(['declared', 'measured', 'any']).optional();

export type Wanted = 'declared' | 'measured' | 'any' | undefined;

/** A claim typed into the manifest never stands in for a measurement. */
export const notMeasured = (subject: string): Judgement =>
  cannotTell(
    claim(subject, { evidence: 'measured' }),
    `${subject} is not measured: this gate takes no declared number`,
    'Name the predictions in evaluation.predictions, so that assay can recompute it: needs the measuring engine.',
  );

/** For a question that only predictions can answer. */
export const needsMeasuring = (subject: string): Judgement =>
  cannotTell(
    claim(subject, { evidence: 'measured' }),
    `${subject} can only be measured: needs the measuring engine`,
    'Name the predictions in evaluation.predictions; until assay measures them, this gate cannot pass.',
  );
