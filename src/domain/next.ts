import type { Folded } from './describe.ts';
import { blocks } from './finding.ts';
import { isError } from './problem.ts';
import type { NextStep, Transition } from './verdict.ts';

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
  const lift = [...new Set(transitions.flatMap(({ vetoes }) => vetoes.map(({ user }) => user)))].map(
    (user) => ({
      who: [user],
      what: 'asked for changes: approve, or dismiss the review, when they are made',
    }),
  );
  return [...mend, ...remedies, ...lift, ...transitions.flatMap(openRoles)];
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
