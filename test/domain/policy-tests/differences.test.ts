import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import type { Finding, Waiver } from '../../../src/domain/finding.ts';
import { differences } from '../../../src/domain/policy-tests/differences.ts';
import type { Expected } from '../../../src/domain/policy-tests/schema.ts';
import { type Problem, type ProblemCode, problemAt } from '../../../src/domain/problem.ts';
import type { RoleAnswer, Transition, Verdict } from '../../../src/domain/verdict.ts';
import { aSnapshot, file, manifestText } from '../../support/snapshot.ts';

const verdict = decide(
  aSnapshot({ files: [file(null, manifestText('evaluated', 'evaluation: { test_auc_roc: 0.95 }'))] }),
);

const partsOf = (whole: Verdict) => {
  const [transition] = whole.transitions;
  const [finding] = transition?.findings ?? [];
  const [role] = transition?.approvals ?? [];
  if (transition === undefined || finding === undefined || role === undefined) throw new Error('no parts');
  return { transition, finding, role };
};

const { transition, finding, role } = partsOf(verdict);

const having = (...parts: readonly Partial<Transition>[]): Verdict => ({
  ...verdict,
  transitions: parts.map((part) => ({ ...transition, ...part })),
});

const told = (expected: Partial<Expected>, of: Verdict = verdict) =>
  differences({ decision: of.decision, ...expected }, of).map(
    ({ what, expected: wanted, found }) => `${what}: ${wanted} / ${found}`,
  );

const asked = (needed: number, ...filled_by: readonly string[]): RoleAnswer => ({
  ...role,
  role: 'owner',
  needed,
  filled_by,
});

test('what a test does not say may be anything', () => {
  expect(differences({ decision: verdict.decision }, verdict)).toEqual([]);
  expect(differences({ decision: 'approved' }, verdict)).toEqual([
    { what: 'decision', expected: 'approved', found: `awaiting: ${verdict.status.description}` },
  ]);
});

test.each([
  ['filled', [[asked(1, 'olga')]]],
  ['filled', [[asked(2, 'olga', 'owen')], [asked(1, 'lea', 'olga')]]],
  ['filled', [[asked(0)]]],
  ['open', [[asked(2, 'olga')]]],
  ['open', [[asked(1, 'olga'), asked(1)]]],
  ['open', [[asked(1)], [asked(1, 'olga')]]],
  ['not asked', [[{ ...asked(1), role: 'lead' }]]],
  ['not asked', []],
] as const)('a role is %s when all of its groups are, of every change', (state, groups) => {
  const of = having(...groups.map((approvals) => ({ approvals })));
  const other = state === 'open' ? 'filled' : 'open';
  expect(told({ roles: { owner: other } }, of)).toEqual([`roles.owner: ${other} / ${state}`]);
  expect(state === 'not asked' ? [] : told({ roles: { owner: state } }, of)).toEqual([]);
});

const waiver: Waiver = {
  by: 'lea',
  at: '2026-03-01T12:00:00Z',
  until: '2026-04-01',
  because: 'the data comes in April',
  ceiling: null,
  comment: 5,
};

const answers = (answer: Finding['answer'], isWaived = false): Finding => ({
  ...finding,
  gate: 'floor',
  answer,
  because: `it is ${answer}`,
  waiver: isWaived ? waiver : null,
});

test.each<readonly [string, readonly Finding[]]>([
  ['fail: it is fail', [answers('pass'), answers('error'), answers('fail'), answers('inconclusive')]],
  ['error: it is error', [answers('inconclusive'), answers('skip'), answers('error')]],
  ['inconclusive: it is inconclusive', [answers('pass'), answers('inconclusive')]],
  ['pass: it is pass', [answers('skip'), answers('pass')]],
  ['skip: it is skip', [answers('skip')]],
  ['waived', [answers('fail', true)]],
  ['waived', [answers('fail', true), answers('pass'), answers('skip')]],
  ['waived', [answers('skip'), answers('fail', true)]],
  ['fail: it is fail', [answers('inconclusive', true), answers('fail')]],
  ['error: it is error', [answers('fail', true), answers('error'), answers('pass')]],
  ['not asked', [{ ...answers('fail'), gate: 'other' }]],
  ['not asked', []],
])('a gate answers as the worst of its findings that is not waived: %s', (found, findings) => {
  const answer = found.replace(/:.*/, '') as NonNullable<Expected['findings']>[string];
  const other = answer === 'pass' ? 'fail' : 'pass';
  const apart = having(...findings.map((one) => ({ findings: [one] })));
  for (const whole of [having({ findings }), apart]) {
    expect(told({ findings: { floor: other } }, whole)).toEqual([`findings.floor: ${other} / ${found}`]);
    expect(told({ findings: { floor: answer } }, whole)).toEqual([]);
  }
});

const problem = (code: ProblemCode, severity: Problem['severity'] = 'error'): Problem => ({
  ...problemAt({ file: 'a', line: 1, column: 1 }, { code, message: code }),
  severity,
});

test('problems are the codes of the errors, each once, in whatever order', () => {
  const problems = [
    problem('unknown-tier'),
    problem('bad-date', 'warning'),
    problem('empty-role'),
    problem('unknown-tier'),
  ];
  const of = { ...verdict, problems };
  expect(told({}, of)).toEqual([]);
  expect(told({ problems: ['empty-role', 'unknown-tier'] }, of)).toEqual([]);
  expect(told({ problems: ['unknown-tier', 'empty-role', 'empty-role'] }, of)).toEqual([]);
  expect(told({ problems: ['bad-date', 'empty-role'] }, of)).toEqual([
    'problems: bad-date, empty-role / empty-role, unknown-tier',
  ]);
  expect(told({ problems: [] }, of)).toEqual(['problems: none / empty-role, unknown-tier']);
  expect(told({ problems: ['bad-date'] }, { ...verdict, problems: [] })).toEqual([
    'problems: bad-date / none',
  ]);
});

test('who does not count is told with the reason, or with its first word', () => {
  const not_counted = [
    { user: 'Dana', because: 'author: opened the pull request' },
    { user: 'dana', because: 'stale' },
    { user: 'zoe', because: 'bot' },
  ];
  const of = having({ not_counted }, { not_counted: [] });
  for (const because of ['author', 'author: opened the pull request', 'stale'])
    expect(told({ not_counted: { dana: because } }, of)).toEqual([]);
  expect(told({ not_counted: { DANA: 'auth', lea: 'bot' } }, of)).toEqual([
    'not_counted.DANA: auth / author: opened the pull request; stale',
    'not_counted.lea: bot / counted, or silent',
  ]);
});
