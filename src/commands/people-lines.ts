import { remarksOn } from '../domain/remarks.ts';
import type { RoleAnswer, Transition } from '../domain/verdict.ts';
import type { Terminal } from './command.ts';
import { mark } from './marks.ts';
import { wrapped } from './wrap.ts';

type Screen = Pick<Terminal, 'columns' | 'colour'>;

/** Who is asked, who has answered, and who does not count. */
export const peopleLines = (
  { approvals, not_counted }: Pick<Transition, 'approvals' | 'not_counted'>,
  screen: Screen,
): readonly string[] => [
  ...approvals.map((answer) => roleLine(answer, screen)),
  ...not_counted.map(({ user, because }) =>
    wrapped(`         ${user} does not count: ${because}`, screen.columns, 9),
  ),
];

const roleLine = (answer: RoleAnswer, screen: Screen): string => {
  const { role, needed, filled_by, could_be_filled_by } = answer;
  const remarks = remarksOn(answer).map((remark) => `, ${remark}`);
  const by = filled_by.length === 0 ? '' : `: ${filled_by.join(', ')}`;
  const open = filled_by.length < needed ? ` (asked: ${could_be_filled_by.join(', ') || 'nobody can'})` : '';
  return wrapped(
    `  ${mark(filled_by.length >= needed ? 'pass' : 'inconclusive', screen)} ${role} ${filled_by.length}/${needed}${by}${open}${remarks.join('')}`,
    screen.columns,
    9,
  );
};
