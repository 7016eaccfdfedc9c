import { expect, test } from 'vitest';
import type { Filled } from '../../../src/domain/approvals/filling.ts';
import { humansIn } from '../../../src/domain/approvals/identity.ts';
import type { Opinion } from '../../../src/domain/approvals/reviews.ts';
import {
  ableIn,
  answerOf,
  elsewhere,
  fillsOf,
  secondRoles,
} from '../../../src/domain/approvals/role-answers.ts';
import { aPolicy, aReview } from '../../support/snapshot.ts';

const humans = humansIn(aPolicy('roles: { it: { users: [a] } }\npeople: { same: [[a, a2]] }'));

interface Told {
  readonly role?: string;
  readonly people?: readonly string[];
  readonly by?: readonly string[];
  readonly needed?: number;
  readonly instead?: readonly string[];
  readonly unasked?: readonly string[];
  readonly others?: readonly string[];
  readonly files?: readonly string[];
  readonly named?: readonly (readonly [string, readonly string[]])[];
}

const demand = ({
  role = 'it',
  people = ['A', 'B', 'C'],
  by = [],
  needed = 1,
  ...told
}: Told = {}): Filled => {
  const { instead = [], unasked = [], others = [], files = [] } = told;
  const named = new Map(told.named ?? people.map((login) => [login, [login.toLowerCase()]]));
  const spelt = new Map(people.map((login) => [login.toLowerCase(), login]));
  return {
    people: { role, people: spelt, named, unasked, others, files, problems: [] },
    needed,
    instead,
    by,
  };
};

const opinion = (user: string | null, at = '2026-03-01T16:00:00Z'): Opinion => ({
  ...aReview(user, { at }),
  isQuoted: false,
});

interface Around {
  readonly filled?: readonly Filled[];
  readonly valid?: readonly Opinion[];
  readonly expireAfter?: string | null;
  readonly grown?: ReadonlyMap<string, string>;
  readonly barred?: readonly string[];
}

const answer = (one: Filled, around: Around = {}) => {
  const { filled = [one], valid = [], expireAfter = null, grown = new Map(), barred = [] } = around;
  const mayApprove = (login: string): boolean => !barred.includes(login);
  return answerOf(one, { fills: fillsOf(filled, humans), valid, expireAfter, grown, humans, mayApprove });
};

test('an open role says who could fill it, whom to ask and what would do instead', () => {
  const open = demand({
    people: ['C', 'A'],
    needed: 2,
    instead: ['2 of risk'],
    unasked: ['@acme/leads'],
    others: ['an owner of acme'],
    files: ['x'],
  });
  expect(answer(open, { grown: new Map([['it', 'a slice fails']]) })).toStrictEqual({
    role: 'it',
    needed: 2,
    filled_by: [],
    could_be_filled_by: ['A', 'C', '@acme/leads', 'an owner of acme'],
    until: null,
    ask: ['@acme/leads', 'A', 'C'],
    files: ['x'],
    instead: ['2 of risk'],
    grown: 'a slice fails',
  });
});

test('a filled role asks for nobody', () => {
  const full = demand({
    by: ['b'],
    instead: ['risk'],
    unasked: ['@acme/leads'],
    others: ['an owner of acme'],
  });
  expect(answer(full)).toStrictEqual({
    role: 'it',
    needed: 1,
    filled_by: ['B'],
    could_be_filled_by: [],
    until: null,
    ask: [],
  });
});

test('a role holds until the first of its approvals expires, whatever the others’ do', () => {
  const full = demand({ by: ['c', 'b'], needed: 2 });
  const valid = [
    opinion('B', '2026-03-02T00:00:00Z'),
    opinion('c', '2026-03-01T00:00:00Z'),
    opinion('A', '2026-01-01T00:00:00Z'),
  ];
  expect(answer(full, { valid, expireAfter: '14d' })).toMatchObject({
    filled_by: ['B', 'C'],
    until: '2026-03-15T00:00:00.000Z',
  });
  expect(answer(full, { valid })).toMatchObject({ until: null });
});

test('a team is asked where one of its members could fill the role', () => {
  const named = [
    ['@acme/leads', ['a', 'b']],
    ['@acme/others', ['c']],
  ] as const;
  const open = demand({ needed: 1, named });
  expect(answer(open, { barred: ['c', 'b'] })).toMatchObject({
    could_be_filled_by: ['A'],
    ask: ['@acme/leads'],
  });
});

test('who fills another role, or this one, is used up, by whichever account', () => {
  const open = demand({ people: ['a2', 'B', 'C'], by: ['c'], needed: 2 });
  const other = demand({ role: 'other', by: ['a'] });
  expect(answer(open, { filled: [other, open] }).could_be_filled_by).toEqual(['B']);
});

test('who approves one file of a role may approve another', () => {
  const [x, y] = [demand({ files: ['x'], by: ['a'] }), demand({ files: ['y'], people: ['a2'] })];
  expect(answer(y, { filled: [x, y] }).could_be_filled_by).toEqual(['a2']);
  const twice = demand({ role: 'other', by: ['a'] });
  expect(answer(y, { filled: [x, twice, y] }).could_be_filled_by).toEqual([]);
  expect(answer(y, { filled: [twice, x, y] }).could_be_filled_by).toEqual([]);
});

test.each<readonly [string, Told, number]>([
  ['who may approve', { people: ['a', 'b', 'c'] }, 2],
  ['of a team that nobody asked for', { people: ['a'], unasked: ['@acme/leads'] }, Infinity],
  ['of people whom nobody listed', { people: ['a'], others: ['an owner of acme'] }, Infinity],
  ['of both', { people: [], unasked: ['@acme/leads'], others: ['an owner of acme'] }, Infinity],
  ['nobody', { people: ['c'] }, 0],
])('how many of a role could approve: %s', (_, told, able) => {
  expect(ableIn(demand(told).people, (login) => login !== 'c')).toBe(able);
});

test('an approval of a role that nobody waits for is told with those that are waited for', () => {
  const filled = [demand({ people: ['A'] }), demand({ role: 'lead', people: ['B'] })];
  expect(elsewhere(filled, [opinion('a'), opinion('B'), opinion('Zoe'), opinion(null)])).toEqual([
    {
      user: 'Zoe',
      because: 'not_in_role: is of another alternative than it, lead, which lacks fewer people',
    },
  ]);
});

test('a second role is told of the account that is in it', () => {
  const [it, lead] = [demand({ by: ['a'] }), demand({ role: 'lead', people: ['B', 'A2'] })];
  expect(secondRoles([it, lead], humans)).toEqual([
    { user: 'A2', because: 'second_role: fills it as a and cannot fill lead too' },
  ]);
  expect(secondRoles([it, demand({ role: 'lead' })], humans)).toEqual([
    { user: 'A', because: 'second_role: fills it and cannot fill lead too' },
  ]);
  expect(secondRoles([it, demand({ role: 'lead', by: ['b'] })], humans)).toEqual([]);
  expect(secondRoles([it, demand({ role: 'lead', people: ['B'] })], humans)).toEqual([]);
  expect(secondRoles([it, demand({ files: ['y'] })], humans)).toEqual([]);
});
