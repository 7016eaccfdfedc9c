import { expect, test } from 'vitest';
import { fold, stateOf } from '../../src/domain/fold.ts';
import type { Transition, Veto } from '../../src/domain/verdict.ts';
import { aFinding, aPolicyChange, aProblem, aRole, aTransition } from '../render/builders.ts';

const role = (needed: number, ...filled_by: readonly string[]) => aRole({ needed, filled_by });
const veto: Veto = { user: 'lea', at: '2026-03-01T12:00:00Z', by: 'review' };
const fails = aTransition({ findings: [aFinding({ answer: 'fail' })] });
const cannotTell = aTransition({ findings: [aFinding({ answer: 'error' })] });
const onlyWarns = aTransition({ findings: [aFinding({ answer: 'fail', enforcement: 'warn' })] });
const waits = aTransition({ approvals: [role(1, 'owen'), role(2, 'lea')] });

test.each<readonly [string, readonly Transition[], string]>([
  ['nothing changes', [], 'approved'],
  ['all holds', [aTransition()], 'approved'],
  ['a warning', [onlyWarns], 'approved'],
  [
    'every role is filled',
    [aTransition({ approvals: [role(1, 'owen'), role(1, 'lea', 'liam')] })],
    'approved',
  ],
  ['one role is open', [aTransition(), waits], 'awaiting'],
  ['a gate fails', [fails], 'rejected'],
  ['a gate is inconclusive', [aTransition({ findings: [aFinding({ answer: 'inconclusive' })] })], 'rejected'],
  ['a gate cannot tell', [cannotTell], 'undecidable'],
  ['one fails and one cannot tell', [cannotTell, fails], 'rejected'],
  ['people are missing where a gate cannot tell', [cannotTell, waits], 'undecidable'],
  ['somebody objects', [aTransition({ vetoes: [veto] })], 'rejected'],
  ['somebody objects where a gate cannot tell', [{ ...cannotTell, vetoes: [veto] }], 'rejected'],
])('%s', (_, transitions, decision) => {
  expect(fold(transitions, [])).toBe(decision);
});

test('bad input comes before everything, a warning changes nothing', () => {
  expect(fold([fails], [aProblem()])).toBe('undecidable');
  expect(fold([aTransition()], [aProblem({ severity: 'warning' }), aProblem()])).toBe('undecidable');
  expect(fold([aTransition()], [aProblem({ severity: 'warning' })])).toBe('approved');
});

test('a change of the policy is approved as a model is', () => {
  expect(fold([], [], aPolicyChange({}))).toBe('approved');
  expect(fold([aTransition()], [], aPolicyChange({ approvals: [role(1)] }))).toBe('awaiting');
  expect(fold([waits], [], aPolicyChange({}))).toBe('awaiting');
  expect(fold([aTransition()], [], aPolicyChange({ vetoes: [veto] }))).toBe('rejected');
});

test('each decision has its own state on GitHub', () => {
  expect(stateOf).toEqual({
    approved: 'success',
    awaiting: 'pending',
    rejected: 'failure',
    undecidable: 'error',
  });
});
