import type { Finding } from '../finding.ts';
import type { Policy } from '../policy/policy.ts';

// Exceptions are from what a policy asks of a model. The lifecycle, what may be amended and the exam itself stay.
const fixedKinds: ReadonlySet<string> = new Set(['lifecycle', 'amendment', 'holdout', 'policy']);

/** Why nobody may waive this finding; null: somebody may. */
export const neverWaived = ({ gate, kind }: Finding, policy: Policy): string | null => {
  if (fixedKinds.has(kind)) return `never: ${gate} is a rule of the ${kind}, which nobody may waive`;
  return policy.data.waivers?.never?.includes(gate) === true
    ? `never: the policy names ${gate} under waivers.never`
    : null;
};
