import { expect, test } from 'vitest';
import { policyProblems, type Row } from '../../support/told-problems.ts';

const empty = (at: string, role: string): Row => [
  `${at} empty-role`,
  `the role ${role} has nobody in it, so nothing that needs it could ever be approved`,
  'no users, no teams, no field',
  'users, teams, field: model.owners, codeowners: true, organisation, permission or any',
  null,
];

test.each<readonly [string, readonly Row[]]>([
  ['{}', [empty('2:13', 'a')]],
  ['{ x-why: later, x-who: [dana] }', [empty('2:13', 'a')]],
  ['{ codeowners: false }', [empty('2:13', 'a')]],
  ['{ users: [], teams: [] }', [empty('2:13', 'a')]],
  [
    'null',
    [
      ['2:13 wrong-type', 'roles.a is not a map', 'nothing (an empty value)', 'a map', null],
      empty('2:13', 'a'),
    ],
  ],
  ['dana', [['2:13 wrong-type', 'roles.a is not a map', 'dana', 'a map', null]]],
  ['{ users: dana }', [['2:22 wrong-type', 'roles.a.users is not a list', 'dana', 'a list', null]]],
  ['{ users: [dana] }', []],
  ['{ users: [], teams: [acme/leads] }', []],
  ['{ codeowners: true }', []],
  ['{ x-why: later, organisation: admin }', []],
])('a role of %s: nobody is in it, or somebody is', (rule, problems) => {
  expect(policyProblems(`roles: { a: ${rule} }`)).toEqual(problems);
});

test('no role is called as a choice is', () => {
  expect(policyProblems('roles: { any: { users: [a] } }')).toEqual([
    [
      '2:15 wrong-type',
      'a role cannot be called any: under approvals that is a choice',
      'any',
      'another name',
      null,
    ],
  ]);
});

const circle = (at: string, ...way: readonly string[]): Row => [
  `${at} circular-role`,
  `the role ${way[0]} is made of itself: ${way.join(' -> ')}`,
  way.join(' -> '),
  'roles that do not lead back to it',
  null,
];

test.each<readonly [string, readonly Row[]]>([
  ['{ a: { any: [a] } }', [circle('2:20', 'a', 'a')]],
  ['{ a: { any: [b] }, b: { any: [a] } }', [circle('2:20', 'a', 'b', 'a'), circle('2:37', 'b', 'a', 'b')]],
  ['{ 1: { any: [2] }, 2: { any: [1] } }', [circle('2:20', '1', '2', '1'), circle('2:37', '2', '1', '2')]],
  [
    '{ a: { any: [b] }, b: { any: [c] }, c: { any: [b] } }',
    [circle('2:37', 'b', 'c', 'b'), circle('2:54', 'c', 'b', 'c')],
  ],
  [
    '{ a: { any: [b] }, b: { any: [c] }, c: { any: [d] }, d: { any: [a] } }',
    [
      circle('2:20', 'a', 'b', 'c', 'd', 'a'),
      circle('2:37', 'b', 'c', 'd', 'a', 'b'),
      circle('2:54', 'c', 'd', 'a', 'b', 'c'),
      circle('2:71', 'd', 'a', 'b', 'c', 'd'),
    ],
  ],
  ['{ a: { any: [b, c] }, b: { any: [d] }, c: { any: [d] }, d: { users: [u] } }', []],
  ['{ a: { any: [b], users: [u] }, b: { teams: [o/t] } }', []],
])('roles %s: the shortest way back to itself is told, of those in a circle alone', (roles, problems) => {
  expect(policyProblems(`roles: ${roles}`)).toEqual(problems);
});

test('what is no name leads nowhere', () => {
  expect(policyProblems('roles: { a: { any: [[a]] } }').map(([at]) => at)).toEqual(['2:21 wrong-type']);
});
