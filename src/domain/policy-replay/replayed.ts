import { describe } from '../describe.ts';
import { fold } from '../fold.ts';
import type { Policy } from '../policy/policy.ts';
import type { Content, Snapshot } from '../snapshot.ts';
import type { Decision, Transition, Verdict } from '../verdict.ts';
import { unaskedThen, under, withUnasked } from './under.ts';
import { type NotMeasuredThen, notMeasuredThen } from './unmeasured.ts';

/** What another policy makes of a pull request of the past. */
export interface Replayed {
  readonly before: Decision;
  /** By the other policy, without the gates whose numbers were not measured then. */
  readonly after: Decision;
  readonly flips: boolean;
  /** In a line: what the other policy says. */
  readonly because: string;
  readonly unmeasured: readonly NotMeasuredThen[];
  /** Teams in which the missing approvals may have been: nobody asked then who was in them. */
  readonly unasked: readonly string[];
  readonly transitions: readonly Pick<Transition, 'model' | 'version' | 'from' | 'to'>[];
}

interface Replaying {
  readonly old: { readonly policy: Policy; readonly content: Content };
  readonly next: { readonly policy: Policy; readonly content: Content };
  readonly judge: (snapshot: Snapshot) => Verdict;
}

export const replayed = (snapshot: Snapshot, { old, next, judge }: Replaying): Replayed => {
  const before = judge(under(snapshot, old.content));
  const after = judge(withUnasked(under(snapshot, next.content), next.policy));
  const unmeasured = notMeasuredThen(snapshot, { old: old.policy, next: next.policy });
  const kept = after.transitions.map((transition) => withoutGates(transition, unmeasured));
  const decision = fold(kept, after.problems);
  const unasked = decision === 'awaiting' ? missingIn(kept, unaskedThen(snapshot, next.policy)) : [];
  return {
    before: before.decision,
    after: decision,
    flips: decision !== before.decision && unasked.length === 0,
    because: describe({ decision, transitions: kept, problems: after.problems }),
    unmeasured,
    unasked,
    transitions: before.transitions.map(({ model, version, from, to }) => ({ model, version, from, to })),
  };
};

/** None: an approval is missing that those teams could not have given. */
const missingIn = (transitions: readonly Transition[], teams: readonly string[]): readonly string[] => {
  const open = transitions.flatMap(({ approvals }) =>
    approvals.filter(({ needed, filled_by }) => filled_by.length < needed),
  );
  const unknown = open.map((role) => teams.filter((team) => role.could_be_filled_by.includes(`@${team}`)));
  return unknown.every((some) => some.length > 0) ? [...new Set(unknown.flat())] : [];
};

const withoutGates = (transition: Transition, unmeasured: readonly NotMeasuredThen[]): Transition => {
  const gates = new Set(unmeasured.filter(({ file }) => file === transition.file).map(({ gate }) => gate));
  return { ...transition, findings: transition.findings.filter(({ gate }) => !gates.has(gate)) };
};
