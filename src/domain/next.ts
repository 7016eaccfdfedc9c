import type { Folded } from './describe.ts';
import { blocks } from './finding.ts';
import { isError } from './problem.ts';
import { distinct } from './stricter.ts';
import type { NextStep, Transition, Veto } from './verdict.ts';

/** What has to happen, the first thing first: mend the input, mend what fails, lift the vetoes, approve. */
export const nextSteps = ({ transitions, problems }: Folded, author: string | null): readonly NextStep[] => {
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
  const lift = transitions
    .flatMap(({ vetoes }) => vetoes)
    .map(({ user, by }) => ({ who: [user], what: lifts[by] }));
  return [...mend, ...remedies, ...distinct(lift), ...transitions.flatMap(openRoles)];
};

const lifts: { readonly [by in Veto['by']]: string } = {
  review: 'asked for changes: approve, or dismiss the review, when they are made',
  hold: 'holds the promotion: comment /assay unhold to let it go on',
};

const openRoles = (transition: Transition): readonly NextStep[] =>
  transition.approvals
    .filter(({ needed, filled_by }) => filled_by.length < needed)
    .map(({ role, needed, filled_by, could_be_filled_by }) => ({
      who: could_be_filled_by,
      what:
        could_be_filled_by.length === 0
          ? `nobody who did not make it can fill the role ${role}: add somebody to it`
          : `approve as ${role}${needed - filled_by.length > 1 ? ` (${needed - filled_by.length} different people)` : ''}`,
    }));
