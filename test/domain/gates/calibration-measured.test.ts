import { expect, test } from 'vitest';
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
