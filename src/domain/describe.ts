import { blocks, type Finding } from './finding.ts';
import { isError, type Problem } from './problem.ts';
import type { Decision, PolicyChange, RoleAnswer, Transition, Veto } from './verdict.ts';
import { visibleLine } from './visible.ts';
import { firstToEnd } from './waivers/time-box.ts';

export interface Folded {
  readonly decision: Decision;
  readonly transitions: readonly Transition[];
  readonly policy_change?: PolicyChange;
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
      return rejected(folded);
    case 'awaiting':
      return awaiting(folded);
    case 'approved':
      return approved(folded);
  }
};

const awaiting = ({ transitions, policy_change }: Folded): string => {
  const open = transitions.flatMap(({ approvals }) => approvals.flatMap(openRole)).join(' and ');
  const policy = (policy_change?.approvals ?? []).flatMap(openRole).join(' and ');
  if (open === '') return `Policy change: needs ${policy}`;
  const waived = saidWaived(transitions);
  const models = `${brokenGlass(transitions)}Waits for ${open}${waived === '' ? '' : `, ${waived}`}`;
  return policy === '' ? models : `${models}; policy change: needs ${policy}`;
};

const undecidable = ({ problems, transitions }: Folded): string => {
  const errors = problems.filter(isError);
  const [problem] = errors;
  if (problem === undefined) return failed(transitions, 'Cannot tell: ');
  const hint = problem.nearest === null ? '' : ` (did you mean ${problem.nearest}?)`;
  return `${problem.file}:${problem.line}: ${problem.message}${hint}${andMore(errors.length)}`;
};

const rejected = ({ transitions, policy_change }: Folded): string => {
  const vetoes = [
    ...transitions.flatMap((transition) => transition.vetoes),
    ...(policy_change?.vetoes ?? []),
  ];
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

const approved = ({ transitions, policy_change }: Folded): string => {
  const [first] = transitions;
  if (first === undefined)
    return policy_change === undefined ? 'No model changes state here' : approvedPolicy(policy_change);
  const people = [
    ...new Set(transitions.flatMap(({ approvals }) => approvals.flatMap(({ filled_by }) => filled_by))),
  ];
  const by = people.length === 0 ? '' : `by ${people.join(', ')}`;
  const what = `${first.model} ${first.version} ${move(first)}${andMore(transitions.length)}`;
  const waived = saidWaived(transitions);
  if (waived === '') return `${what}: every gate holds${by === '' ? '' : `, approved ${by}`}`;
  return `${brokenGlass(transitions)}${what}: approved ${waived}${by === '' ? '' : `, ${by}`}`;
};

const approvedPolicy = ({ approvals, lines, tests }: PolicyChange): string => {
  const people = [...new Set(approvals.flatMap(({ filled_by }) => filled_by))];
  const weaker = lines.filter(({ effect }) => effect === 'weaker').length;
  const flips = tests?.flips.length ?? 0;
  return `Policy change: ${[
    ...(weaker === 0 ? [] : [`${weaker} ${weaker === 1 ? 'rule' : 'rules'} weaker`]),
    ...(flips === 0 ? [] : [`${flips} of ${tests?.cases} tests flip`]),
    people.length === 0 ? 'nobody has to approve it' : `approved by ${people.join(', ')}`,
  ].join(', ')}`;
};

/** Waived is not passed: it is tallied apart. */
const saidWaived = (transitions: readonly Transition[]): string => {
  const ends = transitions.flatMap(({ findings }) => findings.flatMap(({ waiver }) => waiver?.until ?? []));
  if (ends.length === 0) return '';
  return `with ${ends.length} ${ends.length === 1 ? 'waiver' : 'waivers'} until ${firstToEnd(ends)}`;
};

const brokenGlass = (transitions: readonly Transition[]): string =>
  transitions.some(({ break_glass }) => break_glass !== null) ? 'BREAK-GLASS: ' : '';

const move = ({ change, from, to }: Transition): string => {
  if (change === 'promotion') return `${from} → ${to}`;
  return change === 'removal' ? 'removed' : `amended in ${from}`;
};

const cut = (text: string, most: number): string => {
  const points = Array.from(text);
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
};
