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
