import { expect, test } from 'vitest';
import { answers, judgements } from '../../support/gate-harness.ts';

const soak = (from: string, to: string, rest = ''): string =>
  `deployment: { shadow: { from: "${from}", to: "${to}"${rest} } }`;

test.each([
  ['2024-06-17', '2024-07-01', 'pass'],
  ['2024-06-17T00:00:01Z', '2024-07-01', 'fail'],
  ['2024-06-17T00:00:00+02:00', '2024-07-01', 'pass'],
  ['2024-07-01', '2024-06-17', 'fail'],
])('from %s to %s against 14d: %s', (from, to, answer) => {
  expect(answers('shadow: 14d', soak(from, to))).toEqual([answer]);
});

test('a run that is not over is not over', () => {
  expect(answers('shadow: 14d', soak('2024-06-01', '2024-07-09'), { now: '2024-07-08T23:59:59Z' })).toEqual([
    'fail',
  ]);
  expect(answers('shadow: 14d', soak('2024-06-01', '2024-07-09'), { now: '2024-07-09T00:00:00Z' })).toEqual([
    'pass',
  ]);
});

const both = 'shadow: 1d, disagreement_at_most: 0.05';
const long = (rest: string): string => soak('2024-06-17', '2024-07-01', rest);

test.each([
  [', disagreement: 0.05', 'pass'],
  [', disagreement: 0.0500000000000000001', 'fail'],
  [', disagreements: 1, requests: 20', 'pass'],
  [', disagreements: 50001, requests: 1000000', 'fail'],
  [', disagreements: 50001, requests: 1000000, disagreement: 0.01', 'fail'],
  ['', 'error'],
  [', disagreements: 3', 'error'],
])('disagreement {%s}: %s', (rest, answer) => {
  expect(answers(both, long(rest))).toEqual(['pass', answer]);
});

test('counts are said as counts', () => {
  expect(judgements(both, long(', disagreements: 1, requests: 20'))[1]).toMatchObject({
    claim: { actual: '1/20', rows: 20 },
  });
});

test('no run, no pass', () => {
  expect(answers(both, 'card: {}')).toEqual(['error', 'error']);
});

test('a share of no requests at all does not pass', () => {
  expect(answers(both, long(', requests: 0, disagreement: 0'))).toEqual(['pass', 'error']);
});

test('disagreements of no requests do not give way to a share', () => {
  expect(answers(both, long(', disagreements: 3, requests: 0, disagreement: 0'))).toEqual(['pass', 'error']);
});

test('a run without requests shows nothing, whatever is asked of it', () => {
  expect(answers('shadow: 1d', long(', requests: 0'))).toEqual(['pass', 'error']);
});
