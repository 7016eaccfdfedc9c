import { expect, test } from 'vitest';
import { claim } from '../../../src/domain/gates/gate.ts';
import { parsePolicy } from '../../../src/domain/policy/policy.ts';
import { answers, judgements } from '../../support/gate-harness.ts';
import { between, measured, point, supported, undefinedValue } from '../../support/measurement.ts';

const manifest = 'evaluation: { task: binary, metrics: { ece: 0 }, predictions: { path: p.csv } }';
const rule = 'calibration: ece, at_most: 0.05';
const ece = (value: ReturnType<typeof between>) => measured({ overall: { ece: value } });

test.each([
  [ece({ value: 0.05 }), 'pass'],
  [ece({ value: 0.0500001 }), 'fail'],
  [ece(between(0.03, 0.01, 0.05)), 'pass'],
  [ece(between(0.04, 0.03, 0.06)), 'inconclusive'],
  [{ ...ece(between(0.04, 0.03, 0.06)), ...point }, 'pass'],
  [ece(between(0.08, 0.06, 0.1)), 'fail'],
  [{ ...ece({ value: 0.01 }), ...supported({ rows: 1001 }) }, 'inconclusive'],
  [ece(undefinedValue('no rows')), 'error'],
  [measured(), 'error'],
  [{}, 'error'],
])('%#: %s', (around, answer) => {
  expect(answers(rule, manifest, around)).toEqual([answer]);
});

test('a declared number never stands in', () => {
  expect(judgements(rule, manifest)).toMatchObject([{ because: 'ece is not measured: nobody measured it' }]);
});

test('an author’s own metric, or the primary one of no task, cannot be measured', () => {
  expect(answers('calibration: x-own, at_most: 1', manifest, measured())).toEqual(['error']);
  expect(answers('calibration: primary, at_most: 1', 'evaluation: {}', measured())).toEqual(['error']);
});

test('one score is not what several classes have', () => {
  const several = manifest.replace('binary', 'multiclass');
  for (const id of ['ece', 'ece@10', 'ece_quantile', 'brier', 'hosmer_lemeshow'])
    expect(judgements(`calibration: ${id}, at_most: 1`, several, measured())).toMatchObject([
      { answer: 'error', remedy: expect.stringContaining('calibration: log_loss') },
    ]);
});

test('Hosmer and Lemeshow’s test shows its p-value and only warns', () => {
  const asked = 'calibration: hosmer_lemeshow, at_least: 0.05';
  const around = measured({ overall: { hosmer_lemeshow: { value: 0.001 } } });
  expect(judgements(asked, manifest, around)).toMatchObject([
    { answer: 'fail', because: 'hosmer_lemeshow is 0.001 (p-value), below the floor of 0.05 (p-value)' },
  ]);
  const enforcementOf = (rule: string) => {
    const policy = parsePolicy('policy.yaml', `assay: 1\ngates: { it: { ${rule} } }`);
    return policy.ok ? policy.value.data.gates?.['it']?.enforcement : policy.problems;
  };
  expect(enforcementOf(asked)).toBe('warn');
  expect(enforcementOf('calibration: ece, at_most: 0.05')).toBe('block');
  expect(enforcementOf(`${asked}, enforcement: block`)).toMatchObject([
    { code: 'wrong-type', found: 'block' },
  ]);
});

test.each([
  [
    'multiclass',
    'Of several classes assay measures log_loss only: ask for calibration: log_loss, or evaluate each class against the rest as a binary task.',
  ],
  ['regression', 'Leave the gate out: predictions of this task are no probabilities.'],
  ['ranking', 'Leave the gate out: predictions of this task are no probabilities.'],
])('what looks at one score is not judged where the task is %s', (task, remedy) => {
  expect(judgements(rule, manifest.replace('binary', task), ece({ value: 0 }))).toMatchObject([
    {
      answer: 'error',
      claim: { subject: 'ece' },
      because: `ece looks at the one score of a binary task; the task is ${task}`,
      remedy,
    },
  ]);
});

test('what looks at more than one score is judged of several classes, too', () => {
  const around = measured({ overall: { log_loss: between(0.3, 0.2, 0.4) } });
  expect(
    judgements('calibration: log_loss, at_most: 0.5', manifest.replace('binary', 'multiclass'), around),
  ).toMatchObject([{ answer: 'pass', because: 'log_loss is 0.3 [0.2, 0.4]', claim: { at: { line: 2 } } }]);
});

test('an author’s own metric is not measured, whatever an engine says of it', () => {
  const around = measured({ overall: { 'x-own': between(0, 0, 0), 'max-x-': between(0, 0, 0) } });
  expect(judgements('calibration: x-own, at_most: 1', manifest, around)).toEqual([
    {
      answer: 'error',
      claim: claim('x-own', { evidence: 'measured' }),
      because:
        'x-own is not measured: a metric that begins with x- is its author’s own, and nobody else can compute it',
      remedy: 'Ask for a metric of docs/reference/metrics.md, or take the declared number.',
    },
  ]);
});
