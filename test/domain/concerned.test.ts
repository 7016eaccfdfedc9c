import { describe, expect, test } from 'vitest';
import {
  asksForAdmins,
  asksForOwners,
  championNamed,
  folderOf,
  foldersByName,
  manifestsIn,
  newestFirst,
  peopleSeen,
  teamsNamed,
} from '../../src/domain/concerned.ts';
import type { Comment } from '../../src/domain/snapshot.ts';
import { aPolicy, aReview, file } from '../support/snapshot.ts';

const manifest = (name: string, rest = ''): string =>
  `model: { name: ${JSON.stringify(name)}, version: "1"${rest} }`;

test.each([
  ['models/fraud/1.yaml', 'models/fraud'],
  ['1.yaml', ''],
  ['/1.yaml', ''],
  ['', ''],
])('%j lies in %j', (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});

test('the newest version comes first, by its numbers', () => {
  const paths = ['m/1.9.0.yaml', 'm/1.10.0.yaml', 'm/1.2.0.yaml'];
  expect(newestFirst(paths)).toEqual(['m/1.10.0.yaml', 'm/1.9.0.yaml', 'm/1.2.0.yaml']);
  expect(paths[0]).toBe('m/1.9.0.yaml');
});

describe('of a changed file', () => {
  test('the manifests of both sides are seen, as far as they can be read', () => {
    const names = (before: string | null, after: string | null) =>
      manifestsIn(file(before, after)).map(({ name }) => name);
    expect(names(manifest('a'), manifest('b'))).toEqual(['a', 'b']);
    expect(names(null, manifest('b'))).toEqual(['b']);
    expect(names('model: [', manifest('b'))).toEqual(['b']);
    expect(names(null, null)).toEqual([]);
  });

  test('the versions that it replaces are named', () => {
    const said = file(manifest('a', ', replaces: "0.8"'), manifest('a', ', replaces: "0.9"'));
    expect(championNamed(said)).toEqual(['0.8', '0.9']);
    expect(championNamed(file(null, manifest('a')))).toEqual([]);
  });

  test.each([
    ['models/copy/1.yaml', 'fraud', ['models/fraud']],
    ['copy/1.yaml', 'fraud', ['fraud']],
    ['1.yaml', 'fraud', []],
    ['models/copy/1.yaml', '..', []],
    ['models/copy/1.yaml', '.', []],
    ['models/copy/1.yaml', '...', ['models/...']],
    ['models/copy/1.yaml', 'a.b', ['models/a.b']],
    ['models/copy/1.yaml', '.b', ['models/.b']],
    ['models/copy/1.yaml', 'a.', ['models/a.']],
    ['models/copy/1.yaml', '../../etc', []],
    ['models/copy/1.yaml', 'a\\b', []],
  ])('%s of a model that is named %j may have its champion in %j', (path, name, folders) => {
    expect(foldersByName(file(null, manifest(name), path))).toEqual(folders);
  });
});

describe('roles', () => {
  test.each([
    ['users: [o]', false, false],
    ['codeowners: true', true, false],
    ['organisation: admin', false, true],
  ])('{ %s } asks for owners: %s, for admins: %s', (role, owners, admins) => {
    const policy = aPolicy(`roles: { plain: { users: [p] }, it: { ${role} } }`);
    expect([asksForOwners(policy), asksForAdmins(policy)]).toEqual([owners, admins]);
  });

  test('without any nobody is asked for', () => {
    const policy = aPolicy('');
    expect([asksForOwners(policy), asksForAdmins(policy)]).toEqual([false, false]);
    expect(teamsNamed([policy], [file(null, manifest('a'))], [])).toEqual([]);
  });
});

test('teams are those of the roles, of the manifests’ people and of the owners, each once', () => {
  const policy = aPolicy(
    'roles: { lead: { teams: ["@Acme/ML-Leads", acme/zeta] }, owner: { field: model.owners, users: [owen] } }',
  );
  const changed = file(
    manifest('a', ', owners: ["@acme/risk", dana]'),
    `${manifest('a', ', owners: [acme/data, "@acme/ml-leads"]')}\ncard: { contact: acme/nobody }`,
  );
  expect(teamsNamed([policy], [changed], ['@acme/owners', '@olga', 'o@example.com'])).toEqual([
    'acme/data',
    'acme/ml-leads',
    'acme/owners',
    'acme/risk',
    'acme/zeta',
  ]);
});

test('people are those who reviewed, gave a command or may, each once, in order', () => {
  const comment = (user: string | null, body: string): Comment => ({
    id: 1,
    user,
    at: '2026-03-01T12:00:00Z',
    body,
    edited_by: null,
    edited_at: null,
  });
  const seen = peopleSeen(
    {
      reviews: [aReview('Zoe'), aReview(null)],
      comments: [comment('Carl', '/assay recheck'), comment('talker', 'hello'), comment(null, '/assay hold')],
    },
    [aPolicy('roles: { owner: { users: [Owen, zoe] }, lead: { teams: [acme/leads] } }')],
    ['@Olga', '@acme/owners', 'o@example.com'],
  );
  expect(seen).toEqual(['carl', 'olga', 'owen', 'zoe']);
});
