import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { between, measured, rowsOf } from '../../support/measurement.ts';
import { aSnapshot, file, manifestText } from '../../support/snapshot.ts';

// What a policy's `uncertainty.inconclusive` does to the verdict.

const evaluation = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const across = between(0.81, 0.79, 0.83);

const judged = (inconclusive: string, value = across) => {
  const policy = `assay: 1
roles: { owner: { users: [owen] } }
gates: { floor: { metric: recall, at_least: 0.8 } }
to: { staging: { gates: [floor] } }
uncertainty: { inconclusive: ${inconclusive} }
support: { rows: 100 }
`;
  const { measurement } = measured({ overall: { recall: value }, evidence: rowsOf(100) });
  const { decision, transitions } = decide(
    aSnapshot({
      policy,
      files: [file(manifestText('shadow', evaluation), manifestText('staging', evaluation))],
      measurements: { 'models/fraud/1.yaml': measurement },
    }),
  );
  const [found] = transitions.flatMap(({ findings }) => findings);
  return [decision, found?.answer, found?.enforcement];
};

test.each([
  ['block', ['rejected', 'inconclusive', 'block']],
  ['point', ['approved', 'pass', 'block']],
])('inconclusive: %s', (said, expected) => {
  expect(judged(said)).toEqual(expected);
});

test('inconclusive: warn lets it through with a warning', () => {
  expect(judged('warn')).toEqual(['approved', 'inconclusive', 'warn']);
});

test('inconclusive: warn changes no other answer', () => {
  expect(judged('warn', between(0.7, 0.6, 0.79))).toEqual(['rejected', 'fail', 'block']);
  expect(judged('warn', { value: null, undefined: 'no rows' })).toEqual(['undecidable', 'error', 'block']);
});
