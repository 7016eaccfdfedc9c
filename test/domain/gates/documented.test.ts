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

test('a placeholder is one wherever it stands in its line', () => {
  for (const said of ['  TODO  ', 'TBD ', ' to be written!', 'none yet'])
    expect(answers(rule, `problem: { decision: "${said}" }`)).toEqual(['fail']);
});

test.each([
  ['evaluation: { compare: {} }', 'fail'],
  ['evaluation: { compare: { with: "" } }', 'fail'],
  ['evaluation: { compare: { with: [todo, ""] } }', 'fail'],
  ['evaluation: { compare: { with: [todo, champion] } }', 'pass'],
  ['evaluation: { threshold: 0 }', 'pass'],
  ['evaluation: { positive: null }', 'fail'],
])('whatever its keys are called, a section says something or does not: %s', (manifest, answer) => {
  expect(answers('documented: [evaluation]', manifest)).toEqual([answer]);
});

test.each([
  ['problem: { target: fraud }', 'problem.decision is missing'],
  ['problem: { decision: "..." }', 'problem.decision says nothing yet'],
])('what is wrong, and where to mend it: %s', (manifest, because) => {
  expect(judgements(rule, manifest)).toMatchObject([
    {
      answer: 'fail',
      claim: { subject: 'problem.decision', evidence: 'declared', at: { line: 2 } },
      because,
      remedy: 'Write problem.decision in models/fraud/2.yaml.',
    },
  ]);
});

test('all that is written is named in one finding', () => {
  expect(
    judgements(
      'documented: [problem.decision, problem.target]',
      'problem: { decision: hold, target: fraud }',
    ),
  ).toMatchObject([
    {
      answer: 'pass',
      claim: { subject: 'problem.decision, problem.target', operator: 'present', evidence: 'declared' },
      because: 'written: problem.decision, problem.target',
    },
  ]);
});
