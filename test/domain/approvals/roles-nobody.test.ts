import { expect, test } from 'vitest';
import type { Matter } from '../../../src/domain/approvals/matter.ts';
import { isTeam, peopleOf, teamName } from '../../../src/domain/approvals/roles.ts';
import { ownersFacts } from '../../../src/domain/codeowners/facts.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { aChange, aPolicy, aReview, aSnapshot } from '../../support/snapshot.ts';
import { aComment } from './asking.ts';

// What is said of a role that comes to nobody or to people of whom nobody knows, and how people are spelt.

const manifest = (status: string, owners = ''): string =>
  `model: { name: fraud, version: "1", status: ${status}${owners} }`;
const change = aChange(manifest('evaluated'), manifest('shadow'));
const first = aChange(null, manifest('evaluated'));
const place = { file: '.assay/policy.yaml', line: 2, nearest: null };

const found = (
  roles: string,
  story: Partial<Omit<Snapshot, 'policy' | 'siblings'>> = {},
  of: Matter = change,
) => peopleOf('it', of, { snapshot: aSnapshot(story), policy: aPolicy(`roles: ${roles}`) });

const problems = (...asked: Parameters<typeof found>) => found(...asked).problems;

const nobody = 'the role it has nobody in it, so nothing that needs it can be approved';
const members = { kind: 'members', members: [] } as const;

test.each<readonly [string, Parameters<typeof found>, { message: string; found: string; expected: string }]>([
  [
    'teams that are empty',
    [
      '{ it: { teams: ["@Acme/Leads", acme/others] } }',
      { teams: { 'acme/leads': members, 'acme/others': members } },
    ],
    { message: nobody, found: 'nobody in acme/leads, acme/others', expected: 'at least one person' },
  ],
  [
    'an organisation without owners',
    ['{ it: { organisation: admin } }', { admins: { acme: members } }],
    { message: nobody, found: 'nobody in it', expected: 'at least one person' },
  ],
  [
    'a manifest that names nobody',
    [
      '{ a: { teams: [acme/leads] }, it: { any: [a, b] }, b: { field: model.owners } }',
      { teams: { 'acme/leads': members } },
    ],
    {
      message: `${nobody}: owners are read at base, so merge them first, in a pull request of their own`,
      found: 'no model.owners in the manifest',
      expected: 'at least one person in model.owners at base',
    },
  ],
  [
    'a new manifest that names nobody',
    ['{ it: { field: model.owners } }', {}, first],
    { message: nobody, found: 'no model.owners in the manifest', expected: 'at least one person' },
  ],
])('nobody in the role: %s', (_, asked, said) => {
  expect(problems(...asked)).toMatchObject([{ ...place, code: 'empty-role', severity: 'error', ...said }]);
});

test.each([
  [{}, 'nobody could read it'],
  [{ 'acme/leads': { kind: 'unreadable', because: '403' } }, '403'],
] as const)('a team that cannot be read: %j', (teams, because) => {
  expect(problems('{ it: { teams: [acme/leads] } }', { teams })).toMatchObject([
    {
      ...place,
      code: 'unreadable-team',
      message: `the team acme/leads of role it cannot be read: ${because}`,
      found: 'acme/leads',
      expected: 'a team that the token can read (members: read)',
      severity: 'error',
    },
  ]);
});

test.each([
  [{}, 'nobody could read them'],
  [{ acme: { kind: 'unreadable', because: '403' } }, '403'],
] as const)('an organisation that cannot be read: %j', (admins, because) => {
  expect(problems('{ it: { organisation: admin } }', { admins })).toMatchObject([
    {
      ...place,
      code: 'unreadable-organisation',
      message: `the owners of acme, who are the role it, cannot be read: ${because}`,
      found: 'acme',
      expected: 'an organisation whose members the token can read (members: read)',
      severity: 'error',
    },
  ]);
});

test('an address that nobody knows is told beside who is known', () => {
  const owners = ', owners: [Owen, who@example.com]';
  const of = aChange(manifest('evaluated', owners), manifest('shadow', owners));
  const role = found('{ it: { field: model.owners } }', {}, of);
  expect([...role.people]).toEqual([['owen', 'Owen']]);
  expect([...role.named]).toEqual([['Owen', ['owen']]]);
  expect(role.problems).toMatchObject([
    {
      ...place,
      code: 'unattributable',
      message:
        'who@example.com is in the role it, and nobody knows which account that is: it can fill nothing',
      found: 'who@example.com',
      expected: 'a login, a team, or an e-mail that the policy maps under people.identities',
      severity: 'warning',
    },
  ]);
});

test('a team of whom nobody asked is somebody, and so is who was not listed', () => {
  const teams = { 'acme/leads': { kind: 'unasked' } } as const;
  expect(problems('{ it: { users: [rita], teams: [acme/leads] } }', { teams })).toEqual([]);
  expect(problems('{ it: { users: [rita], permission: admin } }')).toEqual([]);
  expect(problems('{ it: { permission: admin } }')).toEqual([]);
});

test('a role is told by the names that it gives, with the members of its teams', () => {
  const teams = { 'acme/leads': { kind: 'members', members: ['Lea', 'liam'] } } as const;
  const role = found('{ it: { users: ["@Rita"], teams: ["@Acme/Leads"] } }', { teams });
  expect([...role.named]).toEqual([
    ['Rita', ['rita']],
    ['@acme/leads', ['lea', 'liam']],
  ]);
});

test('who has shown up is spelt as GitHub does, and a ghost is nobody', () => {
  const users = {
    maja: { type: 'User', permission: 'admin' },
    adam: { type: 'User', permission: 'admin' },
  } as const;
  const comments = [aComment('Adam', 'Fine.')];
  const { people } = found('{ it: { permission: admin } }', {
    users,
    comments,
    reviews: [aReview(null), aReview('Maja')],
  });
  expect([...people.values()]).toEqual(['Maja', 'Adam']);
});

test.each([
  ['@Acme/Leads', true, 'acme/leads'],
  ['acme/a@b', true, 'acme/a@b'],
  ['@Owen', false, 'owen'],
])('%s: a team has a slash, and only the @ in front is left out', (said, team, name) => {
  expect(isTeam(said)).toBe(team);
  expect(teamName(said)).toBe(name);
});

test('a name with an @ in it keeps it', () => {
  const role = found('{ it: { users: ["owen@corp"] } }');
  expect([...role.people]).toEqual([['owen@corp', 'owen@corp']]);
  expect([...role.named]).toEqual([['owen@corp', ['owen@corp']]]);
});

const paths = ['models/fraud/1.yaml', '.assay/policy.yaml', 'CODEOWNERS'];

test('everybody in a role by files is in it by any of them', () => {
  const text = '*.yaml @owen @acme/leads\n/.assay/ @lea @acme/leads\nCODEOWNERS @lea who@example.com\n';
  const content = { kind: 'text', text } as const;
  const role = found(
    '{ it: { codeowners: true, permission: admin } }',
    {
      codeowners: ownersFacts([{ file: 'CODEOWNERS', content }], paths),
      teams: { 'acme/leads': { kind: 'unasked' } },
    },
    { ...change, files: paths },
  );
  expect({ ...role, problems: role.problems.map(({ code, found: who }) => `${code} ${who}`) }).toEqual({
    role: 'it',
    people: new Map([
      ['owen', 'owen'],
      ['lea', 'lea'],
    ]),
    named: new Map([
      ['owen', ['owen']],
      ['lea', ['lea']],
    ]),
    unasked: ['@acme/leads'],
    others: ['anybody with the permission admin'],
    files: paths,
    problems: ['unattributable who@example.com'],
  });
});

test('a role by files has nobody where no file changes', () => {
  expect(found('{ it: { codeowners: true } }', {}, { ...change, files: [] })).toEqual({
    role: 'it',
    people: new Map(),
    named: new Map(),
    unasked: [],
    others: [],
    files: [],
    problems: [],
  });
});
