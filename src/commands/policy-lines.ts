import type { Effect } from '../domain/policy/strictness.ts';
import type { PolicyChange, TestFlip, TestsSaid } from '../domain/verdict.ts';
import type { Terminal } from './command.ts';
import { paint, type Style } from './paint.ts';
import { peopleLines } from './people-lines.ts';
import { wrapped } from './wrap.ts';

type Screen = Pick<Terminal, 'columns' | 'colour'>;

/** What a change of the policy comes to, for people at a terminal. */
export const policyLines = (change: PolicyChange, screen: Screen): string =>
  [
    paint(`policy change  ${change.files.map(({ path }) => path).join(', ')}`, 'bold', screen),
    ...looseningLines(change.lines, screen),
    ...(change.tests === null ? [] : testLines(change.tests, screen)),
    ...peopleLines(change, screen),
  ].join('\n');

const styles: { readonly [effect in Effect]: Style } = {
  weaker: 'red',
  different: 'yellow',
  stronger: 'green',
};

export const looseningLines = (lines: PolicyChange['lines'], screen: Screen): readonly string[] =>
  lines.map(({ effect, what }) =>
    wrapped(`  ${paint(effect.padEnd(9), styles[effect], screen)}  ${what}`, screen.columns, 13),
  );

export const flipLine = ({ name, file, before, after }: TestFlip, screen: Screen): string =>
  wrapped(
    `  ${paint('flips', 'yellow', screen)}  ${name}: ${before} -> ${after} (${file})`,
    screen.columns,
    9,
  );

const testLines = ({ cases, flips, failing }: TestsSaid, screen: Screen): readonly string[] => [
  `  flips ${flips.length} of ${cases} policy tests`,
  ...flips.map((flip) => flipLine(flip, screen)),
  ...failing.map(({ name, because }) =>
    wrapped(`  ${paint('FAIL ', 'red', screen)}  ${name}: ${because}`, screen.columns, 9),
  ),
];
