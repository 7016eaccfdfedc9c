import type { Finding } from '../domain/finding.ts';
import type { NextStep, Transition, VerdictFile } from '../domain/verdict.ts';
import type { Terminal } from './command.ts';
import { mark } from './marks.ts';
import { paint } from './paint.ts';
import { peopleLines } from './people-lines.ts';
import { policyLines } from './policy-lines.ts';
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
    verdict.policy_change === undefined ? '' : policyLines(verdict.policy_change, screen),
    nextLines(verdict.next, screen),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

const transitionLines = (transition: Transition, screen: Screen): string => {
  const { model, version, change, from, to, findings } = transition;
  const way =
    change === 'promotion'
      ? `${from} -> ${to}`
      : `${change === 'removal' ? 'removed' : 'amended'} in ${from}`;
  return [
    paint(`${model} ${version}  ${way}`, 'bold', screen),
    ...findings.map((finding) => findingLine(finding, screen)),
    ...peopleLines(transition, screen),
  ].join('\n');
};

const findingLine = (finding: Finding, screen: Screen): string => {
  const warns = finding.enforcement === 'warn' ? ' (warns only)' : '';
  const place =
    finding.answer === 'pass' || finding.answer === 'skip'
      ? ''
      : `\n         ${finding.file}:${finding.line}`;
  const waived =
    finding.waiver === null ? '' : ` (waived by ${finding.waiver.by} until ${finding.waiver.until})`;
  return `${wrapped(`  ${mark(finding.answer, screen)}  ${finding.gate}: ${finding.because}${warns}${waived}`, screen.columns, 9)}${place}`;
};

const nextLines = (next: readonly NextStep[], screen: Screen): string => {
  if (next.length === 0) return '';
  const lines = next.map(({ who, what }) =>
    wrapped(`  - ${who.length === 0 ? '' : `${who.join(', ')}: `}${what}`, screen.columns, 4),
  );
  return [paint('Next', 'bold', screen), ...lines].join('\n');
};
