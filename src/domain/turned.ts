import { fitStatus } from './describe.ts';
import { matchesAny } from './glob.ts';
import { policyIn, policyPath } from './governed.ts';
import type { Snapshot } from './snapshot.ts';
import type { Verdict } from './verdict.ts';
import { visibleLine } from './visible.ts';

/**
 * What may be written by anybody is no authority, and a base branch may be: the policy there, and the models that it
 * says are in production. A status given for it would stand on when the pull request is turned to the default branch.
 */
export const turned = (snapshot: Snapshot, verdict: Verdict): Verdict => {
  const home = awayFrom(snapshot);
  if (home === null || verdict.decision !== 'approved') return verdict;
  const { base, author } = snapshot.pull;
  const words = `Waits to be turned to ${home}: ${base} is no branch whose policy counts`;
  const what = `turn the pull request to ${home} when ${base} is merged; ${home} may name ${base} under branches in its policy`;
  return {
    ...verdict,
    decision: 'awaiting',
    status: { state: 'pending', description: fitStatus(visibleLine(words)) },
    next: [...verdict.next, { who: author === null ? [] : [author], what: visibleLine(what) }],
  };
};

/** The branch that has to be turned to; null: the base is one whose policy counts. */
const awayFrom = ({ authority, pull }: Snapshot): string | null => {
  if (authority === undefined || authority.branch === pull.base) return null;
  const policy = policyIn(policyPath, authority.policy);
  const branches = policy?.ok ? (policy.value.data.branches ?? []) : [];
  return matchesAny(pull.base, branches) ? null : authority.branch;
};
