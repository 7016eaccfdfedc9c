import { expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';

const rule = 'documented: [problem.decision]';

test.each(['hold', '0', 'n/a', 'TODO list of payments'])('%s is written', (said) => {
  expect(answers(rule, `problem: { decision: "${said}" }`)).toEqual(['pass']);
});

test.each(['', '  ', 'TODO', 'tbd', 'FIXME!', '...', '-', 'to be decided.'])('%j is not written', (said) => {
  expect(answers(rule, `problem: { decision: "${said}" }`)).toEqual(['fail']);
});

test('a section without anything in it is not written, one with a false in it is', () => {
  expect(answers('documented: [problem, card]', 'problem: {}\ncard: { ethics: "" }')).toEqual([
    'fail',
    'fail',
  ]);
  expect(answers('documented: [evaluation]', 'evaluation: { bias_audit_completed: false }')).toEqual([
    'pass',
  ]);
});

test('what is missing is said with where it should stand', () => {
  expect(
    judgements('documented: [problem, deployment.rollback_plan]', 'problem: { target: fraud }'),
  ).toMatchObject([
    { answer: 'fail', because: 'deployment.rollback_plan is missing', claim: { operator: 'present' } },
  ]);
});

test.each(['日本語の説明', 'Удерживать платёж', 'Κράτηση', 'حظر الدفع'])('%s is written', (said) => {
  expect(answers(rule, `problem: { decision: "${said}" }`)).toEqual(['pass']);
});

test('a million exclamation marks are read through once', () => {
  expect(answers(rule, `problem: { decision: "${'!'.repeat(1_000_000)}a" }`)).toEqual(['pass']);
});
