import { expect, test } from 'vitest';
import { policyProblems } from '../../support/told-problems.ts';

const told = (escalate: string, tiers = '') =>
  policyProblems(`to: { shadow: { escalate: ${escalate} }${tiers} }\nroles: { lead: { users: [lea] } }`);

test('a case that says neither when nor a tier would always hold', () => {
  expect(told('[{ when: waived, approvals: [lead] }, { approvals: [lead] }]')).toEqual([
    [
      '2:65 missing-key',
      'to.shadow.escalate.1 does not say when more people are asked',
      null,
      'when: slice_regressed, inconclusive or waived, or a tier',
      null,
    ],
  ]);
});

test.each<readonly [string, string, string, string | null]>([
  ['hihg', '', 'low, medium, high', 'high'],
  ['glod', ', staging: { tiers: { gold: {}, low: {} } }', 'gold, low, medium, high', 'gold'],
  ['5', '', 'low, medium, high', null],
])('a tier %s that no target has would ask nobody', (tier, tiers, valid, nearest) => {
  expect(told(`[{ tier: ${tier}, approvals: [lead] }]`, tiers)).toEqual([
    [
      '2:36 unknown-tier',
      `to.shadow.escalate.0.tier cannot be ${tier}: no target has a tier of this name`,
      tier,
      `one of ${valid}`,
      nearest,
    ],
  ]);
});

test.each([
  ['[{ tier: medium, approvals: [lead] }]', ''],
  ['[{ tier: gold, approvals: [lead] }]', ', staging: { tiers: { gold: {} } }'],
  ['[{ tier: 5, approvals: [lead] }]', ', staging: { tiers: { 5: {} } }'],
  ['[{ when: waived, approvals: [lead] }]', ''],
  ['[]', ''],
])('%s can hold, and need not always', (escalate, tiers) => {
  expect(told(escalate, tiers)).toEqual([]);
});

test.each([
  ['{ tier: hihg }', '', ['2:27 wrong-type']],
  ['[hihg]', '', ['2:28 wrong-type']],
  ['[{ tier: [high], approvals: [lead] }]', '', ['2:36 wrong-type']],
  ['[{ tier: hihg, approvals: [lead] }]', ', staging: 5', ['2:75 wrong-type', '2:36 unknown-tier']],
])('%s of the wrong type is told as that', (escalate, tiers, places) => {
  expect(told(escalate, tiers).map(([at]) => at)).toEqual(places);
});

test('a policy whose targets are no map has the usual tiers', () => {
  expect(policyProblems('to: []').map(([at]) => at)).toEqual(['2:5 wrong-type']);
});
