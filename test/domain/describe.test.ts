import { describe, expect, test } from 'vitest';
import { type Folded, openRole, describe as said } from '../../src/domain/describe.ts';
import { problemAt } from '../../src/domain/problem.ts';
import type { PolicyChange, Transition, Veto } from '../../src/domain/verdict.ts';
import { aFinding, aPolicyChange, aProblem, aRole, aTransition, aWaiver } from '../render/builders.ts';

test.each([
  [{ could_be_filled_by: ['lea'] }, ['lead (lea)']],
  [{ could_be_filled_by: ['a', 'b', 'c'] }, ['lead (a, b, c)']],
  [{ could_be_filled_by: ['a', 'b', 'c', 'd'] }, ['lead (a, b, c, …)']],
  [{ needed: 3, filled_by: ['x'], could_be_filled_by: ['a', 'b'] }, ['2 × lead (a, b)']],
  [{}, ['lead (nobody can)']],
  [{ filled_by: ['x'] }, []],
])('%j is open as %j', (over, words) => {
  expect(openRole(aRole(over))).toEqual(words);
});

test('the first error is said with its place, its nearest name and how many more', () => {
  const problem = problemAt(
    { file: 'm.yaml', line: 3, column: 1 },
    { code: 'unknown-key', message: 'crad is unknown', nearest: 'card' },
  );
  expect(said({ decision: 'undecidable', transitions: [], problems: [problem, problem] })).toBe(
    'm.yaml:3: crad is unknown (did you mean card?) (and 1 more)',
  );
});

test('what is too long is cut between code points', () => {
  const problem = problemAt(
    { file: '😀'.repeat(200), line: 1, column: 1 },
    { code: 'unreadable', message: 'x' },
  );
  const line = said({ decision: 'undecidable', transitions: [], problems: [problem] });
  expect([Array.from(line).length, line.endsWith('😀…')]).toEqual([140, true]);
});

const folded = (decision: Folded['decision'], transitions: readonly Partial<Transition>[] = []): Folded => ({
  decision,
  transitions: transitions.map(aTransition),
  problems: [],
});

const open = aRole({ could_be_filled_by: ['lea'] });
const filled = (...filled_by: readonly string[]) => aRole({ filled_by });
const waived = (until: string) => aFinding({ answer: 'fail', waiver: aWaiver({ until }) });
const glass = { by: [], at: '', until: '', follow_up: '' };

describe('awaiting says what is missing, and from whom', () => {
  const awaiting = (transitions: readonly Partial<Transition>[], policy?: Partial<PolicyChange>): string =>
    said({
      ...folded('awaiting', transitions),
      ...(policy === undefined ? {} : { policy_change: aPolicyChange(policy) }),
    });

  test.each<readonly [readonly Partial<Transition>[], Partial<PolicyChange> | undefined, string]>([
    [[{ approvals: [open] }], undefined, 'Waits for lead (lea)'],
    [
      [{ approvals: [filled('x'), open] }, { approvals: [aRole({ role: 'owner' })] }],
      {},
      'Waits for lead (lea) and owner (nobody can)',
    ],
    [[{}], { approvals: [filled('x'), open] }, 'Policy change: needs lead (lea)'],
    [
      [],
      { approvals: [open, aRole({ role: 'risk' })] },
      'Policy change: needs lead (lea) and risk (nobody can)',
    ],
    [
      [{ approvals: [open] }],
      { approvals: [aRole({ role: 'risk' })] },
      'Waits for lead (lea); policy change: needs risk (nobody can)',
    ],
    [
      [{ approvals: [open], findings: [waived('2026-03-09')], break_glass: glass }],
      undefined,
      'BREAK-GLASS: Waits for lead (lea), with 1 waiver until 2026-03-09',
    ],
  ])('%#: %s', (transitions, policy, words) => {
    expect(awaiting(transitions, policy)).toBe(words);
  });
});

describe('rejected', () => {
  const veto = (user: string, by: Veto['by']): Veto => ({ user, at: '', by });

  test('names everybody who objects, once, those who ask for changes first', () => {
    const transitions = [
      { vetoes: [veto('zoe', 'hold'), veto('lea', 'review')] },
      { vetoes: [veto('lea', 'review'), veto('olga', 'review')] },
    ];
    expect(said(folded('rejected', transitions))).toBe('Changes requested by lea, olga; Held by zoe');
    expect(said(folded('rejected', [{ vetoes: [veto('zoe', 'hold')] }]))).toBe('Held by zoe');
    expect(
      said({
        ...folded('rejected'),
        policy_change: aPolicyChange({ vetoes: [veto('lea', 'review')] }),
      }),
    ).toBe('Changes requested by lea');
  });

  test('says what fails before what cannot be told, and only what blocks', () => {
    const findings = [
      aFinding({ gate: 'hint', answer: 'fail', enforcement: 'warn', because: 'low' }),
      aFinding({ gate: 'data', answer: 'error', because: 'no data' }),
      aFinding({ gate: 'floor', answer: 'inconclusive', because: 'few rows' }),
    ];
    expect(said(folded('rejected', [{ findings }]))).toBe('floor: few rows (and 1 more)');
    expect(said(folded('undecidable', [{ findings: findings.slice(0, 2) }]))).toBe(
      'Cannot tell: data: no data',
    );
  });
});

test('a warning is not what makes it undecidable', () => {
  const problems = [
    aProblem({ severity: 'warning', message: 'hm' }),
    aProblem({ nearest: null, message: 'bad' }),
  ];
  expect(said({ ...folded('undecidable'), problems })).toBe('models/fraud_detector/3.2.1.yaml:12: bad');
});

describe('approved says what goes on, and by whom', () => {
  const approved = (...transitions: readonly Partial<Transition>[]): string =>
    said(folded('approved', transitions));

  test.each<readonly [readonly Partial<Transition>[], string]>([
    [[], 'No model changes state here'],
    [[{}], 'fraud_detector 3.2.1 staging → production: every gate holds'],
    [[{ change: 'removal' }], 'fraud_detector 3.2.1 removed: every gate holds'],
    [
      [{ change: 'amendment', from: 'production' }],
      'fraud_detector 3.2.1 amended in production: every gate holds',
    ],
    [
      [{ approvals: [filled('owen'), filled('lea', 'owen')] }, { approvals: [filled('liam')] }],
      'fraud_detector 3.2.1 staging → production (and 1 more): every gate holds, approved by owen, lea, liam',
    ],
    [
      [
        { findings: [waived('2026-03-19')] },
        { findings: [waived('2026-03-09')], approvals: [filled('lea')] },
      ],
      'fraud_detector 3.2.1 staging → production (and 1 more): approved with 2 waivers until 2026-03-09, by lea',
    ],
    [
      [{ findings: [waived('2026-03-19')], break_glass: glass }, {}],
      'BREAK-GLASS: fraud_detector 3.2.1 staging → production (and 1 more): approved with 1 waiver until 2026-03-19',
    ],
  ])('%#: %s', (transitions, words) => {
    expect(approved(...transitions)).toBe(words);
  });

  const line = { file: 'p', line: 1, column: 1, path: 'gates', what: 'x' } as const;
  const weaker = { ...line, effect: 'weaker' } as const;
  const flip = { name: 'a', file: 't', before: 'rejected', after: 'approved' } as const;
  const tests = { cases: 5, flips: [flip, flip], failing: [], unread: 0 };

  test.each<readonly [Partial<PolicyChange>, string]>([
    [{}, 'nobody has to approve it'],
    [{ approvals: [filled('lea'), filled('lea', 'owen')] }, 'approved by lea, owen'],
    [
      { lines: [weaker, { ...line, effect: 'stronger' }], approvals: [filled('lea')] },
      '1 rule weaker, approved by lea',
    ],
    [{ lines: [weaker, weaker], tests }, '2 rules weaker, 2 of 5 tests flip, nobody has to approve it'],
    [{ tests: { ...tests, flips: [] } }, 'nobody has to approve it'],
  ])('of a policy, %#: %s', (over, words) => {
    expect(said({ ...folded('approved'), policy_change: aPolicyChange(over) })).toBe(
      `Policy change: ${words}`,
    );
  });
});

test('140 characters fit, and what cannot be seen is shown', () => {
  const place = { file: 'm', line: 1, column: 1 };
  const told = (message: string) =>
    said({
      ...folded('undecidable'),
      problems: [problemAt(place, { code: 'unreadable', message })],
    });
  expect(told('x'.repeat(135))).toBe(`m:1: ${'x'.repeat(135)}`);
  expect(told('x'.repeat(136))).toBe(`m:1: ${'x'.repeat(134)}…`);
  expect(told('a\nb\u202ec')).toBe('m:1: a bU+202Ec');
});
