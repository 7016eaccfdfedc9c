import { type Change, isRollback } from '../changes.ts';
import type { Judgement } from '../finding.ts';
import { cannotTell, claim, fail, lineOf } from '../gates/gate.ts';
import type { State } from '../lifecycle.ts';
import type { FollowUp, FollowUps } from '../snapshot.ts';
import { instant } from '../time.ts';

// What break-glass let through has to be set right. Until it is, nothing more of the model goes forward; back it may.

const forward: ReadonlySet<State> = new Set(['evaluated', 'shadow', 'staging', 'production']);

export interface FollowUpRule {
  readonly id: 'follow-up';
  readonly enforcement: 'block';
  readonly judgement: Judgement;
}

export const followUpRules = (
  change: Change,
  followUps: FollowUps | undefined,
  now: number,
): readonly FollowUpRule[] => {
  if (change.kind !== 'promotion' || !forward.has(change.to) || isRollback(change)) return [];
  if (followUps === undefined) return [];
  if (followUps.kind === 'unknown') return [rule(unknown(change, followUps.because))];
  return followUps.entries
    .filter(({ model, resolved }) => model === change.model && resolved === null)
    .map((followUp) => rule(open(change, followUp, now)));
};

const rule = (judgement: Judgement): FollowUpRule => ({ id: 'follow-up', enforcement: 'block', judgement });

const unknown = ({ subject }: Change, because: string): Judgement =>
  cannotTell(
    claim('follow-up of break-glass', { at: lineOf(subject, ['model', 'status']) }),
    `nobody can tell whether a follow-up is open: ${because}`,
    'Mend the journal on the base branch.',
  );

const open = ({ subject }: Change, { version, at, by, due }: FollowUp, now: number): Judgement => {
  const late = now >= (instant(due) ?? -Infinity) ? 'it was due' : 'it is due';
  return fail(
    claim(`follow-up of ${version}`, {
      operator: '=',
      expected: 'resolved',
      actual: 'open',
      at: lineOf(subject, ['model', 'status']),
    }),
    `${version} was let through by break-glass on ${at} (${by.join(', ')}), and its follow-up is open: ${late} ${due}`,
    `Set right what break-glass let through for ${version}, then write down that it is resolved, in the journal.`,
  );
};
