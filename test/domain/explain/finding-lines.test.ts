import { expect, test } from 'vitest';
import { findingLines } from '../../../src/domain/explain/finding-lines.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { aFinding, aTransition, aWaiver } from '../../render/builders.ts';
import { aPolicy } from '../../support/snapshot.ts';

const linesOf = (over: Partial<Finding>, policy = ''): readonly string[] =>
  findingLines(
    { finding: aFinding(over), transition: aTransition() },
    policy === '' ? null : aPolicy(`roles: { lead: { users: [lea] } }\n${policy}`),
  );

test('a finding is told from its answer to what would change it', () => {
  expect(linesOf({ answer: 'fail', because: 'it is low', remedy: 'Raise it.' })).toEqual([
    'auc-floor answers fail: it is low',
    'It asks: Does the metric reach its bar, overall and in every slice named?',
    'Compared: 0.951 >= 0.91 (measured, between 0.947 and 0.955, on 20000 rows)',
    'It looked at models/fraud_detector/3.2.1.yaml:44',
    'What would change it: Raise it.',
  ]);
});

test('what only warns says so, and what is no gate of a policy asks nothing', () => {
  expect(linesOf({ kind: 'merge-group', enforcement: 'warn', because: 'b', operator: null })).toEqual([
    'auc-floor answers pass (warns only): b',
    'It looked at models/fraud_detector/3.2.1.yaml:44',
  ]);
});

test('beside a policy it has its rule, and the lines that ask for it', () => {
  const lines = linesOf(
    {},
    'gates: { auc-floor: { metric: auc_roc, at_least: 0.91 } }\nto: { production: { gates: [auc-floor] } }\n',
  );
  expect(lines.slice(2, 4)).toEqual([
    'Its rule: gates.auc-floor: { metric: auc_roc, at_least: 0.91 } (.assay/policy.yaml:3)',
    'Asked by to.production.gates (.assay/policy.yaml:4)',
  ]);
});

test.each<readonly [Partial<Finding>, string | undefined]>([
  [{ low: null }, 'Compared: 0.951 >= 0.91 (measured, on 20000 rows)'],
  [{ high: null }, 'Compared: 0.951 >= 0.91 (measured, on 20000 rows)'],
  [{ low: null, high: null, rows: null }, 'Compared: 0.951 >= 0.91 (measured)'],
  [{ rows: null }, 'Compared: 0.951 >= 0.91 (measured, between 0.947 and 0.955)'],
  [{ evidence: null }, 'Compared: 0.951 >= 0.91'],
  [{ actual: 0, expected: false }, 'Compared: 0 >= false (measured, between 0.947 and 0.955, on 20000 rows)'],
  [{ operator: null }, undefined],
  [{ expected: null }, undefined],
  [{ actual: null }, undefined],
])('what is compared is told as far as it is known: %j', (over, compared) => {
  expect(linesOf(over).filter((line) => line.startsWith('Compared'))).toEqual(
    compared === undefined ? [] : [compared],
  );
});

test('what is waived says by whom, until when, why, and within which bound', () => {
  expect(linesOf({ answer: 'fail', waiver: aWaiver() }, 'waivers: { by: lead }').at(-1)).toBe(
    'Waived by rita until 2026-03-09: the branch opens in April',
  );
  expect(linesOf({ waiver: aWaiver({ ceiling: 'auc_roc >= 0.7' }) }).at(-1)).toBe(
    'Waived by rita until 2026-03-09, only while auc_roc >= 0.7: the branch opens in April',
  );
});

const may = 'Or lead may waive it: /assay waive auc-floor[auc_roc] until DATE because REASON';
const looked = 'It looked at models/fraud_detector/3.2.1.yaml:44';

test.each<readonly [Partial<Finding>, string, string]>([
  [{ answer: 'fail' }, 'waivers: { by: lead }', may],
  [{ answer: 'inconclusive' }, 'waivers: { by: lead }', may],
  [{ answer: 'inconclusive', enforcement: 'warn' }, 'waivers: { by: lead }', looked],
  [{ answer: 'fail', enforcement: 'warn' }, 'waivers: { by: lead }', looked],
  [{ answer: 'pass' }, 'waivers: { by: lead }', looked],
  [{ answer: 'skip' }, 'waivers: { by: lead }', looked],
  [{ answer: 'error' }, 'waivers: { by: lead }', looked],
  [{ answer: 'fail' }, 'champions: many', looked],
  [{ answer: 'fail' }, '', looked],
  [
    { answer: 'fail', gate: 'other' },
    'gates: { other: { metric: recall, at_least: 0.1 } }\nwaivers: { by: lead, never: [other] }',
    'It cannot be waived: waivers.never names other',
  ],
])(
  'what blocks for a fault of the model may be waived where the policy says by whom: %j, %s',
  (over, policy, last) => {
    expect(linesOf(over, policy).at(-1)).toBe(last);
  },
);
