import { expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';

const p99 = (said: string): string => `evaluation: { latency: { p99: ${said} } }`;

test.each([
  ['100ms', 'pass'],
  ['0.1s', 'pass'],
  ['100.0001ms', 'fail'],
  ['100000us', 'pass'],
  ['1m', 'fail'],
])('p99 %s against 100ms: %s', (said, answer) => {
  expect(answers('latency: p99, at_most: 100ms', p99(said))).toEqual([answer]);
});

test('the finding carries both as they were written', () => {
  expect(judgements('latency: p99, at_most: 100ms', p99('0.2s'))).toMatchObject([
    {
      because: 'latency p99 is 0.2s, over 100ms',
      claim: { expected: '100ms', actual: '0.2s', at: { line: 2 } },
    },
  ]);
});

test.each(['card: {}', 'evaluation: { latency: { p95: 1ms } }'])(
  'evidence that is missing never passes: %s',
  (manifest) => {
    expect(answers('latency: p99, at_most: 100d', manifest)).toEqual(['error']);
  },
);

test.each([
  [
    'evaluation: { latency: { p95: 1ms } }',
    'error',
    'the manifest declares no latency p99',
    'Add p99 to evaluation.latency.',
  ],
  ['card: {}', 'error', 'the manifest declares no latency p99', 'Add p99 to evaluation.latency.'],
  [
    'evaluation: { metrics: {} }',
    'error',
    'the manifest declares no latency p99',
    'Add p99 to evaluation.latency.',
  ],
  [p99('0.2s'), 'fail', 'latency p99 is 0.2s, over 100ms', 'Bring p99 to 100ms or less.'],
])('why it does not pass, and what to do: %s', (manifest, answer, because, remedy) => {
  expect(judgements('latency: p99, at_most: 100ms', manifest)).toMatchObject([
    {
      answer,
      claim: { subject: 'latency p99', operator: '<=', expected: '100ms', evidence: 'declared' },
      because,
      remedy,
    },
  ]);
});

test('what is fast enough says how fast', () => {
  expect(judgements('latency: p50, at_most: 1s', 'evaluation: { latency: { p50: 0.7s } }')).toMatchObject([
    { answer: 'pass', because: 'latency p50 is 0.7s', claim: { actual: '0.7s' } },
  ]);
});

test('declared durations are compared whatever number of digits they have', () => {
  const many = '9'.repeat(60);
  expect(answers(`latency: p99, at_most: ${many}s`, p99(`${many}ms`))).toEqual(['pass']);
  expect(answers('latency: p99, at_most: 100ms', p99(`${many}s`))).toEqual(['fail']);
});
