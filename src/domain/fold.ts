import { blocks } from './finding.ts';
import { isError, type Problem } from './problem.ts';
import type { Decision, PolicyChange, StatusState, Transition } from './verdict.ts';

export const stateOf: { readonly [decision in Decision]: StatusState } = {
  approved: 'success',
  awaiting: 'pending',
  rejected: 'failure',
  undecidable: 'error',
};

/** Bad input first: nothing judged on it can be trusted. A gate that fails decides before one that cannot tell. */
export const fold = (
  transitions: readonly Transition[],
  problems: readonly Problem[],
  policy?: PolicyChange,
): Decision => {
  const asking = [...transitions, ...(policy === undefined ? [] : [policy])];
  const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
  if (problems.some(isError)) return 'undecidable';
  if (blocking.some(({ answer }) => answer !== 'error') || asking.some(({ vetoes }) => vetoes.length > 0))
    return 'rejected';
  if (blocking.length > 0) return 'undecidable';
  return asking.every(isFilled) ? 'approved' : 'awaiting';
};

const isFilled = ({ approvals }: Pick<Transition, 'approvals'>): boolean =>
  approvals.every(({ needed, filled_by }) => filled_by.length >= needed);
