import { expect, test } from 'vitest';
import {
  demandsFor,
  demandsOf,
  nothing,
  peopleAsked,
  tierOf,
  tierProblems,
} from '../../src/domain/demands.ts';
import type { Approvals } from '../../src/domain/policy/approvals.ts';
import { aChange, aPolicy, manifestText } from '../support/snapshot.ts';

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
  expect(tierProblems(slip, escalating)).toEqual([
    {
      file: 'models/fraud/1.yaml',
      line: 1,
      column: 65,
      code: 'unknown-tier',
      message: 'model.risk_tier cannot be hihg',
      found: 'hihg',
      expected: 'one of high, low, medium',
      nearest: 'high',
      severity: 'error',
    },
  ]);
  expect(tierProblems(slip, aPolicy(''))).toEqual([]);
});

const one = { owner: 1 };

test.each([
  ['back to production, by the policy’s own option', 'rollback: { within: 14d, approvals: [lead] }', 'lead'],
  ['back to production, by a way of the policy’s own', 'transitions: [deprecated -> production]', 'owner'],
])('%s', (_, rest, role) => {
  const lenient = aPolicy(
    `roles: { owner: { users: [o] }, lead: { users: [l] } }\nto: { production: { approvals: [owner] } }\n${rest}`,
  );
  const change = {
    ...aChange(manifestText('staging'), manifestText('production')),
    from: 'deprecated',
  } as const;
  expect([...demandsFor(change, lenient).roles.keys()]).toEqual([role]);
});

test('an experiment that changes asks nothing of anybody, whatever entering the state asks', () => {
  const strict = aPolicy(
    'roles: { owner: { users: [o] } }\nto: { experimenting: { approvals: [owner] }, shadow: { approvals: [owner] } }',
  );
  const amended = (status: string) =>
    demandsFor(aChange(manifestText(status), manifestText(status, 'card: {}')), strict).roles.size;
  expect([amended('experimenting'), amended('shadow')]).toEqual([0, 1]);
  expect(
    demandsFor(aChange(manifestText('evaluated'), manifestText('experimenting')), strict).roles.size,
  ).toBe(1);
});

test('choices are asked for once each, and a role by the largest number', () => {
  const asked = (...choices: Approvals['choices']): Approvals => ({ roles: one, choices });
  const [either, other] = [
    [one, { lead: 1 }],
    [one, { lead: 2 }],
  ];
  const { roles, choices } = peopleAsked([asked(either), { ...asked(either, other), roles: { owner: 3 } }]);
  expect(Object.fromEntries(roles)).toEqual({ owner: 3 });
  expect(choices.map((choice) => choice.map((way) => Object.fromEntries(way)))).toEqual([either, other]);
});
