import { describe, expect, test } from 'vitest';
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

describe('what is said of a step', () => {
  const over = 'Ask for the promotion when the step is over.';

  test.each([
    [
      'that held',
      '{ percent: 5, held: true, from: 2024-07-01, to: 2024-07-02, requests: 9 }',
      { actual: 'held', rows: 9 },
      { answer: 'pass', because: 'served 5 % and held' },
    ],
    [
      'that did not hold',
      '{ percent: 5, held: false }',
      { actual: 'did not hold', rows: null },
      {
        answer: 'fail',
        because: '5 % was served and did not hold',
        remedy: 'Go back to staging, mend it, and run the canary again.',
      },
    ],
    [
      'that ends tomorrow',
      '{ percent: 5, held: true, from: 2024-07-01, to: 2024-07-10 }',
      { actual: 'held', rows: null },
      { answer: 'fail', because: '5 % is served until 2024-07-10, which is still to come', remedy: over },
    ],
    [
      'that begins tomorrow',
      '{ percent: 5, held: true, from: 2024-07-10 }',
      { actual: 'held', rows: null },
      { answer: 'fail', because: '5 % is served until 2024-07-10, which is still to come', remedy: over },
    ],
    [
      'that answered nothing',
      '{ percent: 5, held: true, requests: 0 }',
      { actual: 'held', rows: 0 },
      {
        answer: 'error',
        because: '5 % answered no request, so nothing shows that it holds',
        remedy: 'Serve the step to real requests, and record how many there were.',
      },
    ],
  ])('%s', (_, served, claimed, expected) => {
    const [found] = judgements('canary: [5]', canary(served));
    expect(found).toMatchObject({
      ...expected,
      claim: {
        subject: 'canary at 5 %',
        operator: '=',
        expected: 'held',
        evidence: 'declared',
        ...claimed,
      },
    });
  });

  test('that was not served', () => {
    expect(judgements('canary: [5]', 'deployment: { steps: [5] }')).toMatchObject([
      {
        answer: 'error',
        claim: { subject: 'canary at 5 %', evidence: null, at: { line: 2 } },
        because: 'nothing shows that 5 % was served',
        remedy: 'Record the step under deployment.canary: { percent: 5, from: …, to: …, held: true }.',
      },
    ]);
  });
});

test.each([
  ['2024-07-09T10:00:00Z', 'pass'],
  ['2024-07-09T10:00:00.001Z', 'fail'],
])('a step that ends at %s, seen at 10:00: %s', (to, answer) => {
  const served = canary(`{ percent: 5, held: true, to: "${to}" }`);
  expect(answers('canary: [5]', served, { now: '2024-07-09T10:00:00Z' })).toEqual([answer]);
});

test('a try that is still running, or answered nothing, does not give way to one that held', () => {
  const [held, running, idle] = [
    '{ percent: 5, held: true }',
    '{ percent: 5, held: true, to: 2999-01-01 }',
    '{ percent: 5, held: true, requests: 0 }',
  ];
  expect(answers('canary: [5]', canary(`${held}, ${running}`))).toEqual(['fail']);
  expect(answers('canary: [5]', canary(`${idle}, ${running}`))).toEqual(['fail']);
  expect(answers('canary: [5]', canary(`${held}, ${idle}`))).toEqual(['error']);
});

test('every step that the plan leaves out is named', () => {
  expect(judgements('canary: [5, 50, 75.5]', canary('{ percent: 5, held: true }'))).toMatchObject([
    {
      answer: 'fail',
      claim: {
        subject: 'canary plan',
        operator: 'present',
        expected: '50 %, 75.5 %',
        evidence: 'declared',
        at: { line: 2 },
      },
      because: 'the plan leaves out 50 %, 75.5 %',
      remedy: 'Add 50 %, 75.5 % to deployment.steps.',
    },
  ]);
});
