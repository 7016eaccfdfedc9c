import { describe, expect, test } from 'vitest';
import { claim } from '../../../src/domain/gates/gate.ts';
import { answers, judgements } from '../../support/gate-harness.ts';
import { between, measured, point, rowsOf, supported } from '../../support/measurement.ts';

const manifest = `evaluation:
  predictions: { path: p.csv }
  columns: { latency: ms }
  latency: { p99: 1ms }`;
const rule = 'latency: p99, at_most: 0.1s';
const p99 = (value: ReturnType<typeof between>) => measured({ overall: { latency_p99: value } });

describe('a measured percentile against a limit', () => {
  test.each([
    ['surely below', between(80, 70, 100), 'pass'],
    ['surely above', between(130, 100.1, 150), 'fail'],
    ['perhaps above', between(95, 80, 101), 'inconclusive'],
    ['above, though too few rows bound it', between(130, 120, null), 'fail'],
    ['below, but too few rows bound it', between(80, 70, null), 'inconclusive'],
  ])('%s', (_, value, answer) => {
    expect(answers(rule, manifest, p99(value))).toEqual([answer]);
  });

  test('the limit is in the unit that the column has, and exact', () => {
    expect(
      judgements('latency: p99, at_most: 100.0001ms', manifest, p99(between(100, 90, 100.0001))),
    ).toMatchObject([
      { answer: 'pass', claim: { expected: 100.0001, actual: 100, evidence: 'measured', at: { line: 3 } } },
    ]);
    expect(answers('latency: p99, at_most: 100us', manifest, p99(between(0.1, 0.1, 0.1)))).toEqual(['pass']);
  });

  test('how many more requests are needed is said', () => {
    const few = { ...between(80, 70, null), no_interval: 'an upper bound needs 299 rows, 200 more' };
    expect(judgements(rule, manifest, p99(few))).toMatchObject([
      { remedy: 'Measure more: an upper bound needs 299 rows, 200 more.' },
    ]);
  });

  test('support counts requests; point takes the value alone', () => {
    const around = measured({ evidence: rowsOf(99), overall: { latency_p99: between(80, 70, 90) } });
    expect(answers(rule, manifest, { ...around, ...supported({ rows: 100 }) })).toEqual(['inconclusive']);
    expect(answers(rule, manifest, { ...p99(between(80, 70, null)), ...point })).toEqual(['pass']);
  });
});

describe('evidence', () => {
  const without = manifest.replace('latency: ms', 'id: id');

  test.each([
    ['the column is measured before what is declared', [rule, manifest, p99(between(130, 120, 150))], 'fail'],
    ['declared is what the policy may ask for', [`${rule}, evidence: declared`, manifest, {}], 'pass'],
    ['named and not measured is no reason to believe', [rule, manifest, {}], 'error'],
    ['without a column the declared one does', [rule, without, {}], 'pass'],
    ['measured needs the column', [`${rule}, evidence: measured`, without, measured()], 'error'],
  ] as const)('%s', (_, [asked, text, around], answer) => {
    expect(answers(asked, text, around)).toEqual([answer]);
  });
});

test.each(['card: {}', 'evaluation: { predictions: { path: p.csv } }'])(
  'predictions without a column of latencies say nothing of them: %s',
  (text) => {
    expect(judgements(rule, text, p99(between(80, 70, 90)))).toMatchObject([
      { answer: 'error', because: 'the manifest declares no latency p99' },
    ]);
  },
);

test('a limit of more digits than can be compared is no crash and no pass', () => {
  const limit = `${'9'.repeat(60)}s`;
  expect(judgements(`latency: p99, at_most: ${limit}`, manifest, p99(between(80, 70, 90)))).toEqual([
    {
      answer: 'error',
      claim: claim('latency p99', { evidence: 'measured' }),
      because: `${limit} has more digits than can be compared`,
      remedy: 'Write at_most in the policy with fewer digits.',
    },
  ]);
});
