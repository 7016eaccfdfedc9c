import { expect, test } from 'vitest';
import { demandsOf, nothing, tierOf, tierProblems } from '../../src/domain/demands.ts';
import { aChange, aPolicy } from '../support/snapshot.ts';

const policy = aPolicy(`roles: { owner: { users: [o] }, lead: { users: [l] }, risk: { users: [r] } }
gates: { a: { canary: [5] }, b: { canary: [6] } }
to:
  shadow:
    gates: [a]
    approvals: { owner: 1 }
    expire_after: 30d
    tiers:
      high: { gates: [a, b], approvals: { owner: 2, risk: 1 }, expire_after: 14d }
      medium: { approvals: [lead], expire_after: 4w }
`);

const tiered = (status: string, tier: string | null): string =>
  `model: { name: fraud, version: "1", status: ${status}${tier === null ? '' : `, risk_tier: ${tier}`} }`;

const asked = (base: string | null, head: string | null) => {
  const { gates, roles, expireAfter } = demandsOf(
    aChange(tiered('evaluated', base), tiered('shadow', head)),
    policy,
  );
  return [gates.join(), [...roles].map(([role, count]) => `${role} ${count}`).join(), expireAfter];
};

test.each([
  ['low', 'low', ['a', 'owner 1', '30d']],
  ['high', 'high', ['a,b', 'owner 2,risk 1', '14d']],
  ['high', 'low', ['a,b', 'owner 2,risk 1', '14d']],
  ['low', 'high', ['a,b', 'owner 2,risk 1', '14d']],
  ['high', null, ['a,b', 'owner 2,risk 1', '14d']],
  ['medium', 'high', ['a,b', 'owner 2,lead 1,risk 1', '14d']],
  ['medium', 'medium', ['a', 'owner 1,lead 1', '4w']],
  [null, null, ['a,b', 'owner 2,risk 1,lead 1', '14d']],
] as const)('tier %s at base, %s at head', (base, head, demands) => {
  expect(asked(base, head)).toEqual(demands);
});

test('a state that the policy does not speak of asks for nothing', () => {
  const change = aChange(tiered('shadow', 'high'), tiered('staging', 'high'));
  expect(demandsOf(change, policy)).toEqual(nothing);
});

test('the tier shown is that of the head, else that of the base', () => {
  expect(tierOf(aChange(tiered('evaluated', 'high'), tiered('shadow', 'low')))).toBe('low');
  expect(tierOf(aChange(tiered('evaluated', 'high'), tiered('shadow', null)))).toBe('high');
});

test('a slip in the tier is told where only escalate speaks of tiers', () => {
  const escalating = aPolicy(
    'roles: { lead: { users: [l] } }\nto: { staging: { escalate: [{ tier: high, approvals: [lead] }] } }',
  );
  const slip = aChange(tiered('shadow', 'hihg'), tiered('staging', 'hihg'));
  expect(tierProblems(slip, escalating)).toMatchObject([{ code: 'unknown-tier', nearest: 'high' }]);
  expect(tierProblems(slip, aPolicy(''))).toEqual([]);
});
