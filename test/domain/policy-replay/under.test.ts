import { expect, test } from 'vitest';
import { unaskedThen, under, withUnasked } from '../../../src/domain/policy-replay/under.ts';
import type { Team } from '../../../src/domain/snapshot.ts';
import { aPolicy, aSnapshot, text } from '../../support/snapshot.ts';

const members = (...logins: readonly string[]): Team => ({ kind: 'members', members: logins });
const unasked: Team = { kind: 'unasked' };

const policy = aPolicy(
  'roles: { lead: { teams: [acme/leads, acme/risk] }, owner: { organisation: admin } }\nto: { production: { approvals: [lead, owner] } }',
);
const ofTeams = aPolicy(
  'roles: { lead: { teams: [acme/leads] } }\nto: { production: { approvals: [lead] } }',
);

test('under another policy nothing is changed of what judges', () => {
  const then = aSnapshot({
    governing: [{ path: '.assay/policy.yaml', kind: 'policy', base: 'a', head: 'b' }],
    policyTests: { base: { tests: [], named: [], unread: 0 }, head: { tests: [], named: [], unread: 0 } },
  });
  expect(under(then, text('assay: 1'))).toStrictEqual(aSnapshot({ policy: 'assay: 1' }));
});

test('teams that the policy names and nobody asked for are unknown; those that were asked for are known', () => {
  const then = aSnapshot({ teams: { 'acme/leads': members('lea'), 'acme/old': members('zoe') } });
  expect(unaskedThen(then, policy)).toEqual(['acme/risk']);
  expect(unaskedThen(aSnapshot(), policy)).toEqual(['acme/leads', 'acme/risk']);
  expect(withUnasked(then, ofTeams)).toStrictEqual(then);
  expect(withUnasked(then, policy)).toStrictEqual({
    ...then,
    teams: { 'acme/risk': unasked, 'acme/leads': members('lea'), 'acme/old': members('zoe') },
    admins: { acme: unasked },
  });
});

test('owners of the organisation that were asked for then are known', () => {
  const then = aSnapshot({ admins: { acme: members('ada') } });
  expect(withUnasked(then, policy).admins).toEqual({ acme: members('ada') });
});
