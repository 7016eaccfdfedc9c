import { expect, test } from 'vitest';
import { namesAt, organisationOf, rulesOf, sourcesOf } from '../../../src/domain/approvals/sources.ts';
import { Decimal } from '../../../src/domain/decimal.ts';
import type { Value } from '../../../src/domain/document/value.ts';
import type { Role } from '../../../src/domain/policy/schema.ts';
import { aChange, aPolicy, aSnapshot } from '../../support/snapshot.ts';

const policy = aPolicy(`roles:
  all: { any: [lead, both] }
  both: { any: [lead, risk], users: [z] }
  lead: { teams: [acme/leads] }
  risk: { users: [rita] }
  bare: { users: [y] }
`);

test.each([
  ['risk', [{ users: ['rita'] }]],
  ['both', [{ any: ['lead', 'risk'], users: ['z'] }, { teams: ['acme/leads'] }, { users: ['rita'] }]],
  [
    'all',
    [
      { any: ['lead', 'both'] },
      { teams: ['acme/leads'] },
      { any: ['lead', 'risk'], users: ['z'] },
      { users: ['rita'] },
    ],
  ],
  ['nobody', []],
  ['__proto__', []],
  ['constructor', []],
])('the role %s is made of its own rule and of those it names, each once', (role, rules) => {
  expect(rulesOf(role, policy)).toEqual(rules);
});

test('roles that lead back to each other come to an end', () => {
  const any = (...roles: string[]) => ({ any: roles });
  const round = { ...policy, data: { ...policy.data, roles: { a: any('b'), b: any('a', 'nobody') } } };
  expect(rulesOf('a', round)).toEqual([any('b'), any('a', 'nobody')]);
  expect(rulesOf('a', { ...policy, data: { ...policy.data, roles: undefined } })).toEqual([]);
});

const owned = (status: string, owner: string): string =>
  `model: { name: fraud, version: "1", status: ${status}, owners: [${owner}] }`;
const change = aChange(owned('staging', 'owen'), owned('production', 'mallory'));
const none = [
  { kind: 'users', logins: [] },
  { kind: 'teams', teams: [] },
];

test('a rule that says nothing has nobody', () => {
  expect(sourcesOf({}, change, aSnapshot())).toEqual(none);
});

test('a rule says where its people come from', () => {
  const rule: Role = {
    users: ['rita'],
    teams: ['acme/leads'],
    field: 'model.owners',
    organisation: 'admin',
    permission: 'maintain',
  };
  expect(sourcesOf(rule, change, aSnapshot({ repository: 'Acme/models' }))).toEqual([
    { kind: 'users', logins: ['rita'] },
    { kind: 'said', names: ['owen'] },
    { kind: 'teams', teams: ['acme/leads'] },
    { kind: 'admins', organisation: 'acme' },
    { kind: 'permission', least: 'maintain' },
  ]);
});

test('a field is read at base, at head where base has nothing, and nowhere where there is no manifest', () => {
  const named = (matter: Parameters<typeof sourcesOf>[1]) =>
    sourcesOf({ field: 'model.owners' }, matter, aSnapshot()).flatMap((source) =>
      source.kind === 'said' ? source.names : [],
    );
  expect(named(change)).toEqual(['owen']);
  expect(named({ ...change, base: null })).toEqual(['mallory']);
  expect(named({ files: ['.assay/policy.yaml'], base: null, subject: null })).toEqual([]);
});

test.each([
  ['acme/models', 'acme'],
  ['Acme/models', 'acme'],
  ['models', ''],
])('the organisation of %s is %s', (repository, organisation) => {
  expect(organisationOf({ repository })).toBe(organisation);
});

test.each<readonly [Value, readonly string[]]>([
  [{ model: { owners: ['a', true, null, 'b'] } }, ['a', 'b']],
  [{ model: { owners: 'a' } }, ['a']],
  [{ model: { owners: { a: 'b' } } }, []],
  [{ model: null }, []],
  [null, []],
])('in %j names are texts, one or a list', (manifest, names) => {
  expect(namesAt(manifest, 'model.owners')).toEqual(names);
});

test('a login of digits that is written as a number is a name', () => {
  expect(namesAt({ model: { owners: [Decimal.ofInteger(42), 'a'] } }, 'model.owners')).toEqual(['42', 'a']);
});
