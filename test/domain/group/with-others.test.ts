import { expect, test } from 'vitest';
import type { OwnersFacts } from '../../../src/domain/codeowners/facts.ts';
import { decide } from '../../../src/domain/decide.ts';
import { withOthers } from '../../../src/domain/group/with-others.ts';
import type { Snapshot, Team, User } from '../../../src/domain/snapshot.ts';
import { aSnapshot, ownerPolicy, type Story, text } from '../../support/snapshot.ts';

/** As what each of two pull requests is judged that are judged together. */
const judgedAs = (
  kind: 'group' | 'same-head',
  { group = {}, one = {} }: { readonly group?: Story; readonly one?: Story },
): Snapshot | undefined => {
  const judged: Snapshot[] = [];
  const pulls = [{ number: 8, snapshot: aSnapshot(one) }];
  withOthers(aSnapshot({ ...group, others: { kind, pulls } }), (snapshot) => {
    judged.push(snapshot);
    return decide(aSnapshot());
  });
  return judged[1];
};

const members = (...logins: readonly string[]): Team => ({ kind: 'members', members: logins });
const writes: User = { type: 'User', permission: 'write' };
const reads: User = { type: 'User', permission: 'read' };
const owned = (file: string): OwnersFacts => ({ kind: 'read', file, owned: {}, faults: [] });

test('in a group a pull request is judged by the policy that the group would leave, and by its own base', () => {
  const later = `${ownerPolicy}champions: many\n`;
  const judged = judgedAs('group', { group: { policyAtHead: later }, one: { policyAtHead: null } });
  expect(judged?.policy).toEqual({
    path: '.assay/policy.yaml',
    base: text(ownerPolicy),
    head: text(later),
    shown: text(null),
  });
});

test('whom the group asks about is known for each in it, who stood where by what was asked for itself', () => {
  const judged = judgedAs('group', {
    group: {
      teams: { leads: members('lea'), risk: members('rita') },
      users: { lea: writes, rita: writes },
      admins: { acme: members('ada'), other: members('otto') },
      codeowners: owned('CODEOWNERS'),
    },
    one: {
      teams: { leads: members('lou') },
      users: { lea: reads },
      admins: { acme: members('abe') },
      codeowners: owned('docs/CODEOWNERS'),
    },
  });
  expect(judged).toMatchObject({
    teams: { leads: members('lou'), risk: members('rita') },
    users: { lea: reads, rita: writes },
    admins: { acme: members('abe'), other: members('otto') },
    codeowners: owned('docs/CODEOWNERS'),
  });
});

test('what only one of them asked for is known all the same, and what nobody asked for stays unknown', () => {
  const asked = { admins: { acme: members('ada') }, codeowners: owned('CODEOWNERS') };
  expect(judgedAs('group', { group: asked })).toMatchObject(asked);
  expect(judgedAs('group', { one: asked })).toMatchObject(asked);
  const { policy, ...rest } = aSnapshot();
  expect(judgedAs('group', {})).toStrictEqual({ ...rest, policy: { ...policy, shown: policy.head } });
});

test('pull requests with one head are judged each by itself', () => {
  const one = { policyAtHead: `${ownerPolicy}champions: many\n`, users: { lea: reads } };
  expect(judgedAs('same-head', { group: { users: { rita: writes } }, one })).toEqual(aSnapshot(one));
});

test('of whom nothing is known, nothing is judged', () => {
  const asked: Snapshot[] = [];
  withOthers(aSnapshot({ others: { kind: 'group', pulls: [{ number: 8, snapshot: null }] } }), (snapshot) => {
    asked.push(snapshot);
    return decide(aSnapshot());
  });
  expect(asked).toHaveLength(1);
});
