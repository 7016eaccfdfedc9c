import { shortDigest } from './binding/binding.ts';
import type { Folded } from './describe.ts';
import { blocks } from './finding.ts';
import { isError } from './problem.ts';
import { distinct } from './stricter.ts';
import type { NextStep, RoleAnswer, Transition, Veto } from './verdict.ts';

/** What has to happen, the first thing first: mend the input, mend what fails, lift the vetoes, approve. */
export const nextSteps = (
  { transitions, policy_change, problems }: Folded,
  author: string | null,
): readonly NextStep[] => {
  const authors = author === null ? [] : [author];
  const mend = problems.filter(isError).map((problem) => ({
    who: authors,
    what: `${problem.file}:${problem.line}: ${problem.message}${problem.nearest === null ? '' : `; did you mean ${problem.nearest}?`}`,
  }));
  const remedies = transitions.flatMap(({ findings }) =>
    findings.filter(blocks).map(({ gate, because, remedy }) => ({
      who: authors,
      what: `${gate}: ${remedy ?? because}`,
    })),
  );
  const policy = policy_change === undefined ? [] : [policy_change];
  const lift = [...transitions, ...policy]
    .flatMap(({ vetoes }) => vetoes)
    .map(({ user, by }) => ({ who: [user], what: lifts[by] }));
  const approve = [
    ...transitions.flatMap((transition) => openRoles(transition, 'approve')),
    ...policy.flatMap((change) => openRoles(change, 'approve the policy change')),
  ];
  return [...mend, ...distinct(remedies), ...transitions.flatMap(otherVoices), ...distinct(lift), ...approve];
};

/** One person breaks no glass; whoever reads the card has to see that another is waited for. */
const otherVoices = ({ break_glass_awaits = [] }: Transition): readonly NextStep[] =>
  break_glass_awaits.map(({ role, could_be_filled_by }) => ({
    who: could_be_filled_by,
    what: `break-glass takes somebody of ${role} too: comment /assay waive all until DATE because REASON, or let it be`,
  }));

const lifts: { readonly [by in Veto['by']]: string } = {
  review: 'asked for changes: approve, or dismiss the review, when they are made',
  hold: 'holds the promotion: comment /assay unhold to let it go on',
};

type Asking = Pick<Transition, 'approvals' | 'binding'>;

const openRoles = (asking: Asking, how: string): readonly NextStep[] =>
  asking.approvals
    .filter(({ needed, filled_by }) => filled_by.length < needed)
    .map((answer) => ({
      who: answer.could_be_filled_by,
      what: `${wanted(answer, how)}${byQuoting(answer, asking)}`,
    }));

const byQuoting = ({ role, could_be_filled_by }: RoleAnswer, { binding }: Asking): string =>
  binding.must_be_quoted && could_be_filled_by.length > 0
    ? `, by a comment: /assay approve ${role} ${shortDigest(binding)}`
    : '';

const wanted = (
  { role, needed, filled_by, could_be_filled_by, files = [], instead = [] }: RoleAnswer,
  how: string,
): string => {
  const others = instead.length === 0 ? '' : `, or instead ${instead.join(', or ')}`;
  if (could_be_filled_by.length === 0)
    return `nobody who did not make it can fill the role ${role}: add somebody to it${others}`;
  const missing = needed - filled_by.length;
  const people = missing > 1 ? ` (${missing} different people)` : '';
  const owners = files.length === 0 ? '' : `, who owns ${files.join(' and ')}`;
  return `${how} as ${role}${people}${owners}${others}`;
};
