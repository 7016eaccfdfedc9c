import { expect, test } from 'vitest';
import { peopleOf } from '../../../src/domain/approvals/roles.ts';
import type { Team } from '../../../src/domain/snapshot.ts';
import { aChange, aPolicy, aSnapshot } from '../../support/snapshot.ts';

const owned = (status: string, owners: string | null): string =>
  `model: { name: fraud, version: "1", status: ${status}${owners === null ? '' : `, owners: ${owners}`} }`;

const people = (
  rule: string,
  owners: readonly [base: string | null, head: string | null],
  teams: { readonly [slug: string]: Team } = {},
) => {
  const policy = aPolicy(`roles: { it: ${rule} }`);
  const change = aChange(owned('evaluated', owners[0]), owned('shadow', owners[1]));
  const found = peopleOf('it', change, { snapshot: aSnapshot({ teams }), policy });
  return {
    people: [...found.people.values()],
    unasked: found.unasked,
    problems: found.problems.map(({ code }) => code),
  };
};

const nobody = [null, null] as const;
const leads: Team = { kind: 'members', members: ['Lea', 'liam'] };

test('people come from users, teams and the manifest', () => {
  expect(people('{ users: ["@rita"], teams: ["@Acme/Leads"] }', nobody, { 'acme/leads': leads })).toEqual({
    people: ['rita', 'Lea', 'liam'],
    unasked: [],
    problems: [],
  });
  expect(
    people('{ field: model.owners }', ['["@dana", "acme/leads"]', null], { 'acme/leads': leads }).people,
  ).toEqual(['dana', 'Lea', 'liam']);
});

test('owners are those at base: a pull request does not choose its approvers', () => {
  expect(people('{ field: model.owners }', ['[owen]', '[mallory]']).people).toEqual(['owen']);
});

test('a team that cannot be read is an error, never an empty one', () => {
  expect(people('{ teams: [acme/leads] }', nobody).problems).toEqual(['unreadable-team']);
  expect(
    people('{ teams: [acme/leads], users: [rita] }', nobody, {
      'acme/leads': { kind: 'unreadable', because: '403' },
    }).problems,
  ).toEqual(['unreadable-team']);
  expect(
    people('{ teams: [acme/leads] }', nobody, { 'acme/leads': { kind: 'members', members: [] } }).problems,
  ).toEqual(['empty-role']);
});

test('away from GitHub nobody asks for a team', () => {
  expect(people('{ teams: [acme/leads] }', nobody, { 'acme/leads': { kind: 'unasked' } })).toEqual({
    people: [],
    unasked: ['@acme/leads'],
    problems: [],
  });
});

test('owners that nobody wrote are nobody', () => {
  expect(people('{ field: model.owners }', nobody).problems).toEqual(['empty-role']);
});

test('a manifest that has no owners at base gets none from its pull request', () => {
  expect(people('{ field: model.owners }', [null, '[mallory]'])).toMatchObject({
    people: [],
    problems: ['empty-role'],
  });
});

test('a manifest that is seen for the first time says who its owners are', () => {
  const policy = aPolicy('roles: { it: { field: model.owners } }');
  const change = aChange(null, owned('evaluated', '[owen]'));
  expect([...peopleOf('it', change, { snapshot: aSnapshot(), policy }).people.values()]).toEqual(['owen']);
});
