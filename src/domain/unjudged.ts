import type { Change } from './changes.ts';
import type { Demands } from './demands.ts';
import type { Finding, Judgement } from './finding.ts';
import { cannotTell, claim, lineOf } from './gates/gate.ts';

/**
 * A promotion of which nothing was asked, or only what does not apply, is not one that holds: a policy that forgot a
 * state, or whose every gate skips, lets nothing into production.
 */
export const unjudged = (
  change: Change,
  { gates, roles, choices }: Demands,
  findings: readonly Finding[],
): readonly Judgement[] => {
  const isAsked = roles.size + choices.length > 0 || findings.some(({ answer }) => answer !== 'skip');
  const matters = change.to === 'production' || gates.length > 0;
  if (change.kind !== 'promotion' || isAsked || !matters) return [];
  const about = claim(`to.${change.to}`, { at: lineOf(change.subject, ['model', 'status']) });
  return [
    gates.length === 0
      ? cannotTell(
          about,
          `the policy asks nothing of a version that goes to ${change.to}`,
          `Let the policy say under to.${change.to} which gates and which approvals it takes.`,
        )
      : cannotTell(
          about,
          `none of ${gates.join(', ')} applies to this version, and nobody is asked to approve it`,
          `Ask for an approval under to.${change.to}, or for a gate that applies.`,
        ),
  ];
};
