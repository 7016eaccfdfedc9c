import type { Judgement } from '../finding.ts';
import { choice } from '../schema/atoms.ts';
import { cannotTell, claim } from './gate.ts';

// Which evidence a gate takes. `any` takes the best there is: measured before declared.

export const evidence = choice(['declared', 'measured', 'any']).optional();

/** For a question whose measurement assay does not make yet: it cannot pass, and says so. */
export const needsMeasuring = (subject: string): Judgement =>
  cannotTell(
    claim(subject, { evidence: 'measured' }),
    `${subject} is not measured: needs the measuring engine to learn it`,
    'Until assay measures it, this gate cannot pass; ask the owners of the policy to take a declared number, or to leave it out.',
  );
