import type { Answer, Finding } from '../domain/finding.ts';
import type { NextStep, Transition, VerdictFile } from '../domain/verdict.ts';
import type { Terminal } from './command.ts';
import { paint, type Style } from './paint.ts';
import { problemLines } from './problem-lines.ts';
import { wrapped } from './wrap.ts';

type Screen = Pick<Terminal, 'columns' | 'colour'>;

const styles = { approved: 'green', awaiting: 'yellow', rejected: 'red', undecidable: 'red' } as const;

/** A verdict for people at a terminal: the decision, then what stands in its way, then who is asked. */
export const verdictLines = (verdict: VerdictFile, screen: Screen): string => {
  const headline = `${paint(verdict.decision.toUpperCase(), styles[verdict.decision], screen)}  ${verdict.status.description}`;
  const blocks = [
    wrapped(headline, screen.columns),
    ...verdict.problems.map((problem) => problemLines(problem, screen.columns)),
    ...verdict.transitions.map((transition) => transitionLines(transition, screen)),
    nextLines(verdict.next, screen),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

const transitionLines = (transition: Transition, screen: Screen): string => {
  const { model, version, change, from, to, findings, approvals, not_counted } = transition;
  const way =
    change === 'promotion'
      ? `${from} -> ${to}`
      : `${change === 'removal' ? 'removed' : 'amended'} in ${from}`;
  return [
    paint(`${model} ${version}  ${way}`, 'bold', screen),
    ...findings.map((finding) => findingLine(finding, screen)),
    ...approvals.map(({ role, needed, filled_by, could_be_filled_by }) => {
      const by = filled_by.length === 0 ? '' : `: ${filled_by.join(', ')}`;
      const open =
        filled_by.length < needed ? ` (asked: ${could_be_filled_by.join(', ') || 'nobody can'})` : '';
      return wrapped(
        `  ${mark(filled_by.length >= needed ? 'pass' : 'inconclusive', screen)} ${role} ${filled_by.length}/${needed}${by}${open}`,
        screen.columns,
        9,
      );
    }),
    ...not_counted.map(({ user, because }) =>
      wrapped(`         ${user} does not count: ${because}`, screen.columns, 9),
    ),
  ].join('\n');
};

const marks: { readonly [answer in Answer]: readonly [word: string, style: Style] } = {
  pass: ['pass ', 'green'],
  fail: ['FAIL ', 'red'],
  inconclusive: ['open ', 'yellow'],
  skip: ['skip ', 'dim'],
  error: ['ERROR', 'red'],
};

const mark = (answer: Answer, screen: Screen): string => {
  const [word, style] = marks[answer];
  return paint(word, style, screen);
};

const findingLine = (finding: Finding, screen: Screen): string => {
  const warns = finding.enforcement === 'warn' ? ' (warns only)' : '';
  const place =
    finding.answer === 'pass' || finding.answer === 'skip'
      ? ''
      : `\n         ${finding.file}:${finding.line}`;
  return `${wrapped(`  ${mark(finding.answer, screen)}  ${finding.gate}: ${finding.because}${warns}`, screen.columns, 9)}${place}`;
};

const nextLines = (next: readonly NextStep[], screen: Screen): string => {
  if (next.length === 0) return '';
  const lines = next.map(({ who, what }) =>
    wrapped(`  - ${who.length === 0 ? '' : `${who.join(', ')}: `}${what}`, screen.columns, 4),
  );
  return [paint('Next', 'bold', screen), ...lines].join('\n');
};
