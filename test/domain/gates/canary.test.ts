import { expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';

const canary = (served: string, steps = '[5, 25]'): string =>
  `deployment: { steps: ${steps}, canary: [${served}] }`;

test('each step is judged by itself', () => {
  const served = '{ percent: 5, held: true }, { percent: 25.0, held: false }';
  expect(answers('canary: [5, 25]', canary(served))).toEqual(['pass', 'fail']);
});

test('a step that nobody planned fails before anything is asked of it', () => {
  expect(judgements('canary: [5, 50]', canary('{ percent: 50, held: true }'))).toMatchObject([
    { answer: 'fail', because: 'the plan leaves out 50 %' },
  ]);
});

test('a step that was planned and not served is no evidence', () => {
  expect(answers('canary: [5, 25]', canary('{ percent: 5, held: true }'))).toEqual(['pass', 'error']);
  expect(answers('canary: [5]', 'deployment: { steps: [5] }')).toEqual(['error']);
  expect(answers('canary: [5]', 'card: {}')).toEqual(['fail']);
});

test('a step that did not hold and then held does not pass by its first try', () => {
  expect(answers('canary: [5]', canary('{ percent: 5, held: false }, { percent: 5, held: true }'))).toEqual([
    'fail',
  ]);
});

test('a step that held and then did not hold does not pass', () => {
  expect(answers('canary: [5]', canary('{ percent: 5, held: true }, { percent: 5, held: false }'))).toEqual([
    'fail',
  ]);
});

test('a step that is not over does not pass', () => {
  expect(answers('canary: [5]', canary('{ percent: 5, held: true, to: 2999-01-01 }'))).not.toEqual(['pass']);
});

test('a step without requests does not pass', () => {
  expect(answers('canary: [5]', canary('{ percent: 5, held: true, requests: 0 }'))).not.toEqual(['pass']);
});

test('what stands against a step is said before what holds, with its line', () => {
  const served = '{ percent: 5, held: true, requests: 9 },\n { percent: 5, held: true, requests: 0 }';
  expect(judgements('canary: [5]', canary(served))).toMatchObject([
    {
      answer: 'error',
      because: '5 % answered no request, so nothing shows that it holds',
      claim: { at: { line: 3 } },
    },
  ]);
  expect(judgements('canary: [5]', canary('{ percent: 5, held: true, from: 2999-01-01 }'))).toMatchObject([
    { answer: 'fail', because: '5 % is served until 2999-01-01, which is still to come' },
  ]);
});
