import { sameLogin } from '../approvals/identity.ts';
import type { Finding } from '../finding.ts';
import { isError } from '../problem.ts';
import type { Verdict } from '../verdict.ts';
import type { Expected } from './schema.ts';

export interface Difference {
  /** Dotted, as the test has it: `findings.auc-floor`. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** Where a verdict is not what a test expects; what the test leaves out may be anything. */
export const differences = (expected: Expected, verdict: Verdict): readonly Difference[] => [
  ...unlike('decision', expected.decision, verdict.decision, verdict.status.description),
  ...entries(expected.roles).flatMap(([role, state]) =>
    unlike(`roles.${role}`, state, stateOf(role, verdict)),
  ),
  ...entries(expected.findings).flatMap(([gate, answer]) => {
    const found = answerOf(gate, verdict);
    return unlike(`findings.${gate}`, answer, found.answer, found.because);
  }),
  ...problems(expected.problems, verdict),
  ...entries(expected.not_counted).flatMap(([login, because]) => notCounted(login, because, verdict)),
];

const entries = <T>(map: { readonly [key: string]: T } | undefined): readonly (readonly [string, T])[] =>
  Object.entries(map ?? {});

const unlike = (what: string, expected: string, found: string, because = ''): readonly Difference[] =>
  expected === found ? [] : [{ what, expected, found: because === '' ? found : `${found}: ${because}` }];

/** Of several groups that a role asks for, such as the owners of two files, all have to be filled. */
const stateOf = (role: string, { transitions }: Verdict): string => {
  const asked = transitions.flatMap(({ approvals }) => approvals.filter((one) => one.role === role));
  if (asked.length === 0) return 'not asked';
  return asked.every(({ needed, filled_by }) => filled_by.length >= needed) ? 'filled' : 'open';
};

const worst: readonly Finding['answer'][] = ['fail', 'error', 'inconclusive', 'pass', 'skip'];

interface Answer {
  readonly answer: string;
  readonly because: string;
}

/** A gate with several findings answers as the worst of them; waived is said only when nothing else is wrong. */
const answerOf = (gate: string, { transitions }: Verdict): Answer => {
  const found = transitions.flatMap(({ findings }) => findings.filter((one) => one.gate === gate));
  const open = found.filter(({ waiver }) => waiver === null);
  const [first] = worst.flatMap((answer) => open.filter((one) => one.answer === answer));
  const isWaived = found.length > open.length;
  if (isWaived && (first === undefined || first.answer === 'pass' || first.answer === 'skip'))
    return { answer: 'waived', because: '' };
  return first ?? { answer: 'not asked', because: '' };
};

const problems = (expected: readonly string[] | undefined, verdict: Verdict): readonly Difference[] => {
  if (expected === undefined) return [];
  const inOrder = (codes: readonly string[]): string => [...new Set(codes)].sort().join(', ') || 'none';
  return unlike(
    'problems',
    inOrder(expected),
    inOrder(verdict.problems.filter(isError).map(({ code }) => code)),
  );
};

const notCounted = (login: string, because: string, { transitions }: Verdict): readonly Difference[] => {
  const said = transitions
    .flatMap(({ not_counted }) => not_counted)
    .filter(({ user }) => sameLogin(user) === sameLogin(login))
    .map((one) => one.because);
  if (said.some((one) => one === because || one.startsWith(`${because}:`))) return [];
  return [
    { what: `not_counted.${login}`, expected: because, found: said.join('; ') || 'counted, or silent' },
  ];
};
