import { expect, test } from 'vitest';
import { policyProblems, type Row } from '../../support/told-problems.ts';

const kinds =
  'one of documented, data, metric, weak_slices, compare, declared, leakage, calibration, fairness, latency, business, shadow, canary, age_of as the first key';

const noMap = (found: string): Row => [
  '2:13 wrong-type',
  'gates.g: a gate is a map whose first key is its kind',
  found,
  kinds,
  null,
];

test.each<readonly [string, readonly Row[]]>([
  ['5', [noMap('5')]],
  ['[metric]', [noMap('a list of 1')]],
  ['{}', [noMap('a map')]],
  ['{ x-why: 5 }', [noMap('a map')]],
  [
    '{ metrik: auc_roc, at_least: 1 }',
    [['2:15 unknown-key', 'gates.g.metrik: metrik is no kind of gate', 'metrik', kinds, 'metric']],
  ],
  [
    '{ at_least: 1, metric: auc_roc }',
    [['2:15 unknown-key', 'gates.g.at_least: at_least is no kind of gate', 'at_least', kinds, null]],
  ],
  [
    '{ metric: auc_roc, at_least: high }',
    [
      [
        '2:42 not-a-decimal',
        'gates.g.at_least is not a decimal number such as 0.91',
        'high',
        'a decimal number such as 0.91',
        null,
      ],
    ],
  ],
  ['{ x-why: 5, metric: auc_roc, at_least: 1 }', []],
])('a gate %s is what its first key says it is', (rule, problems) => {
  expect(policyProblems(`gates: { g: ${rule} }`)).toEqual(problems);
});
