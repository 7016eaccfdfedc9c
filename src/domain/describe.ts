import { blocks, type Finding } from './finding.ts';
import { isError, type Problem } from './problem.ts';
import type { Decision, RoleAnswer, Transition, Veto } from './verdict.ts';
import { visibleLine } from './visible.ts';

export interface Folded {
  readonly decision: Decision;
  readonly transitions: readonly Transition[];
  readonly problems: readonly Problem[];
}

const longest = 140;

/** GitHub refuses a longer description, and with it the status. */
export const fitStatus = (text: string): string => cut(text, longest);

/** The status line: what is missing and from whom. GitHub takes 140 characters. */
export const describe = (folded: Folded): string => fitStatus(visibleLine(words(folded)));

const words = (folded: Folded): string => {
  switch (folded.decision) {
    case 'undecidable':
      return undecidable(folded);
    case 'rejected':
      return rejected(folded.transitions);
    case 'awaiting':
      return `Waits for ${folded.transitions.flatMap(({ approvals }) => approvals.flatMap(openRole)).join(' and ')}`;
    case 'approved':
      return approved(folded.transitions);
  }
};

const undecidable = ({ problems, transitions }: Folded): string => {
  const errors = problems.filter(isError);
  const [problem] = errors;
  if (problem === undefined) return failed(transitions, 'Cannot tell: ');
  const hint = problem.nearest === null ? '' : ` (did you mean ${problem.nearest}?)`;
  return `${problem.file}:${problem.line}: ${problem.message}${hint}${andMore(errors.length)}`;
};

const rejected = (transitions: readonly Transition[]): string => {
  const vetoes = transitions.flatMap((transition) => transition.vetoes);
  return vetoes.length > 0 ? saidVetoes(vetoes) : failed(transitions, '');
};

/** Who asked for changes, and who holds the promotion: each is to be spoken to. */
const saidVetoes = (vetoes: readonly Veto[]): string => {
  const who = (by: Veto['by']): string =>
    [...new Set(vetoes.filter((veto) => veto.by === by).map(({ user }) => user))].join(', ');
  const [review, hold] = [who('review'), who('hold')];
  return [review === '' ? '' : `Changes requested by ${review}`, hold === '' ? '' : `Held by ${hold}`]
    .filter((one) => one !== '')
    .join('; ');
};

/** What fails is said before what cannot be told. */
const failed = (transitions: readonly Transition[], start: string): string => {
  const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
  const first = blocking.find(({ answer }) => answer !== 'error') ?? blocking[0];
  return first === undefined ? start : `${start}${sentence(first)}${andMore(blocking.length)}`;
};

const sentence = ({ gate, because }: Finding): string => `${gate}: ${because}`;

const andMore = (count: number): string => (count > 1 ? ` (and ${count - 1} more)` : '');

export const openRole = ({ role, needed, filled_by, could_be_filled_by }: RoleAnswer): readonly string[] => {
  const open = needed - filled_by.length;
  if (open <= 0) return [];
  const who = could_be_filled_by.slice(0, 3).join(', ');
  const more = could_be_filled_by.length > 3 ? ', …' : '';
  return [`${open > 1 ? `${open} × ` : ''}${role} (${who === '' ? 'nobody can' : `${who}${more}`})`];
};

const approved = (transitions: readonly Transition[]): string => {
  const [first] = transitions;
  if (first === undefined) return 'No model changes state here';
  const people = [
    ...new Set(transitions.flatMap(({ approvals }) => approvals.flatMap(({ filled_by }) => filled_by))),
  ];
  const by = people.length === 0 ? '' : `, approved by ${people.join(', ')}`;
  return `${first.model} ${first.version} ${move(first)}${andMore(transitions.length)}: every gate holds${by}`;
};

const move = ({ change, from, to }: Transition): string => {
  if (change === 'promotion') return `${from} → ${to}`;
  return change === 'removal' ? 'removed' : `amended in ${from}`;
};

const cut = (text: string, most: number): string => {
  const points = Array.from(text);
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
};
