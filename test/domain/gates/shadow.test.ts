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

test.each([
  [
    soak('2024-06-17', '2024-07-01', ', requests: 0'),
    1,
    {
      answer: 'error',
      claim: {
        subject: 'shadow requests',
        operator: '>=',
        expected: 1,
        actual: 0,
        rows: 0,
        evidence: 'declared',
        at: { line: 3 },
      },
      because: 'the shadow run answered no request, so it shows nothing',
      remedy: 'Let it run in shadow on real requests, and record how many there were.',
    },
  ],
  [
    'card: {}',
    0,
    {
      answer: 'error',
      claim: { subject: 'shadow soak', operator: '>=', expected: '14d', evidence: 'declared' },
      because: 'the manifest records no shadow run',
      remedy: 'Record deployment.shadow with from, to, requests and disagreement.',
    },
  ],
  [
    'card: {}',
    1,
    {
      answer: 'error',
      claim: { subject: 'shadow disagreement', operator: '<=', expected: 0.05, rows: null },
      because: 'the shadow run records no disagreement',
      remedy: 'Record deployment.shadow.disagreement.',
    },
  ],
  [
    soak('2024-06-30', '2024-07-01'),
    0,
    {
      answer: 'fail',
      claim: { subject: 'shadow soak', actual: '1 day' },
      because: 'ran in shadow for 1 day, asked for 14d',
      remedy: 'Let it run in shadow until 14d have passed.',
    },
  ],
  [
    soak('2024-06-17', '2999-07-01'),
    0,
    {
      answer: 'fail',
      because: 'the shadow run ends on 2999-07-01, which is still to come',
      remedy: 'Ask for the promotion when the shadow run is over.',
    },
  ],
  [
    soak('2024-06-17', '2024-07-01', ', disagreements: 3, requests: 20'),
    1,
    {
      answer: 'fail',
      claim: {
        subject: 'shadow disagreement',
        actual: '3/20',
        rows: 20,
        evidence: 'declared',
        at: { line: 2 },
      },
      because: 'disagrees with the champion on 3/20 of requests, over 0.05',
      remedy: 'Find out where the two disagree, and why, before promoting.',
    },
  ],
  [
    soak('2024-06-17', '2024-07-01', ', disagreement: 0.01'),
    1,
    { answer: 'pass', claim: { actual: 0.01 }, because: 'disagrees with the champion on 0.01 of requests' },
  ],
  [soak('2024-06-17', '2024-07-01'), 0, { answer: 'pass', because: 'ran in shadow for 14 days' }],
])('what is said of %s, %d', (manifest, which, expected) => {
  const placed = manifest.replace(', requests: 0', ',\n  requests: 0');
  expect(judgements('shadow: 14d, disagreement_at_most: 0.05', placed)[which]).toMatchObject(expected);
});
