import { type Answer, blocks, type Finding } from './finding.ts';

/** Most findings that one gate writes out; a card, a verdict and a reader have no room for thousands. */
const most = 50;

const order: readonly Answer[] = ['fail', 'inconclusive', 'error', 'pass', 'skip'];

const holds = ({ answer }: Finding): boolean => answer === 'pass' || answer === 'skip';

/** What blocks comes first, and of that what decides: what is left out then decides nothing more. */
const rank = (finding: Finding): number => {
  const group = holds(finding) ? 2 : blocks(finding) ? 0 : 1;
  return group * order.length + order.indexOf(finding.answer);
};

/** How far on the wrong side of its bar. */
const missOf = ({ actual, expected, operator }: Finding): number => {
  if (actual === null || expected === null) return 0;
  const distance = Number(actual) - Number(expected);
  return Number.isNaN(distance) ? 0 : operator === '<=' ? distance : -distance;
};

const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => rank(a) - rank(b) || missOf(b) - missOf(a));

const boundedGate = (findings: readonly Finding[]): readonly Finding[] => {
  if (findings.length <= most) return findings;
  const ordered = worstFirst(findings);
  const rest = ordered.slice(most);
  const [worst] = rest;
  return worst === undefined ? ordered : [...ordered.slice(0, most), restOf(worst, rest)];
};

/** Of each gate the worst findings in full, and one that counts the rest and answers as the worst of them does. */
export const bounded = (findings: readonly Finding[]): readonly Finding[] => {
  const gates = [...new Set(findings.map(({ gate }) => gate))];
  return gates.flatMap((gate) => boundedGate(findings.filter((one) => one.gate === gate)));
};

const restOf = (worst: Finding, rest: readonly Finding[]): Finding => {
  const kind = rest.every(({ where }) => where !== null) ? 'slices' : 'findings';
  return {
    ...worst,
    where: null,
    operator: null,
    expected: null,
    actual: null,
    low: null,
    high: null,
    rows: null,
    because: `${rest.length} more ${kind} of ${worst.subject} are counted only: ${saidCounts(rest)}`,
    remedy: holds(worst) ? null : 'Begin with those that are written out; they are the worst.',
  };
};

const saidCounts = (rest: readonly Finding[]): string =>
  order
    .map((answer) => ({ answer, count: rest.filter((one) => one.answer === answer).length }))
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => `${count} ${words[answer]}`)
    .join(', ');

const words: { readonly [answer in Answer]: string } = {
  fail: 'fail',
  inconclusive: 'inconclusive',
  error: 'cannot be told',
  pass: 'pass',
  skip: 'do not apply',
};
