import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Approving } from '../../../src/domain/approvals/crowd.ts';
import { fillNearest, waysOf } from '../../../src/domain/approvals/filling.ts';
import type { RolePeople } from '../../../src/domain/approvals/roles.ts';
import type { Choice } from '../../../src/domain/demands.ts';
import { anybody, counts, group } from './groups.ts';

const roles: { readonly [role: string]: readonly RolePeople[] } = {
  owner: [group('owner', ['a', 'b'])],
  lead: [group('lead', ['b', 'c'])],
  risk: [group('risk', ['c', 'd', 'e'])],
  files: [group('files', ['a', 'b'], ['x']), group('files', ['b', 'c'], ['y'])],
};

const partsOf = (role: string): readonly RolePeople[] => roles[role] ?? [];

const filled = (
  approving: Approving,
  always: { readonly [role: string]: number },
  ...choices: readonly Choice[]
): readonly string[] =>
  fillNearest(waysOf({ roles: counts(always), choices }, partsOf), approving).map(
    ({ people, needed, by }) => `${people.role}${people.files.join()} ${by.length}/${needed} ${by.join()}`,
  );

const ownerAndLeadOrTwoOfRisk: Choice = [counts({ owner: 1, lead: 1 }), counts({ risk: 2 })];

test('of two alternatives the one that lacks fewer people, the first when both lack as many', () => {
  expect(filled(anybody(), {}, ownerAndLeadOrTwoOfRisk)).toEqual(['owner 0/1 ', 'lead 0/1 ']);
  expect(filled(anybody('d'), {}, ownerAndLeadOrTwoOfRisk)).toEqual(['risk 1/2 d']);
  expect(filled(anybody('d', 'c'), {}, ownerAndLeadOrTwoOfRisk)).toEqual(['risk 2/2 d,c']);
  expect(filled(anybody('a', 'c'), {}, ownerAndLeadOrTwoOfRisk)).toEqual(['owner 1/1 a', 'lead 1/1 c']);
});

test('an alternative that nobody could fill is not waited for', () => {
  const hopeless: Approving = { ...anybody(), able: ({ role }) => (role === 'lead' ? 0 : 9) };
  expect(filled(hopeless, {}, ownerAndLeadOrTwoOfRisk)).toEqual(['risk 0/2 ']);
  expect(filled({ ...hopeless, able: () => 0 }, {}, ownerAndLeadOrTwoOfRisk)).toEqual([
    'owner 0/1 ',
    'lead 0/1 ',
  ]);
});

test('the other alternatives are said in words', () => {
  const ways = waysOf({ roles: counts({ owner: 1 }), choices: [ownerAndLeadOrTwoOfRisk] }, partsOf);
  expect(ways.map((way) => way.map(({ people, instead }) => [people.role, instead]))).toEqual([
    [
      ['owner', []],
      ['lead', ['2 of risk']],
    ],
    [
      ['owner', []],
      ['risk', ['owner and lead']],
    ],
  ]);
});

test('a role that is always asked for and in an alternative is asked for once, by the larger number', () => {
  expect(filled(anybody(), { lead: 1 }, [counts({ lead: 2 }), counts({ risk: 4 })])).toEqual(['lead 0/2 ']);
});

test('each file has owners of its own; who owns both approves for both', () => {
  expect(filled(anybody('a'), { files: 1 })).toEqual(['filesx 1/1 a', 'filesy 0/1 ']);
  expect(filled(anybody('a', 'c'), { files: 1 })).toEqual(['filesx 1/1 a', 'filesy 1/1 c']);
  expect(filled(anybody('b'), { files: 1 })).toEqual(['filesx 1/1 b', 'filesy 1/1 b']);
  expect(filled(anybody('b', 'c'), { files: 2 })).toEqual(['filesx 1/2 b', 'filesy 2/2 b,c']);
});

test('who owns both files and leads fills one of the two roles', () => {
  expect(filled(anybody('b'), { files: 1, lead: 1 })).toEqual(['filesx 1/1 b', 'filesy 1/1 b', 'lead 0/1 ']);
  expect(filled(anybody('b', 'c'), { files: 1, lead: 1 })).toEqual([
    'filesx 1/1 b',
    'filesy 1/1 b',
    'lead 1/1 c',
  ]);
});

test('two accounts of one human are one person', () => {
  const same: Approving = { ...anybody('b', 'c'), personOf: () => 'bc' };
  expect(filled(same, { owner: 1, lead: 1 })).toEqual(['owner 1/1 b', 'lead 0/1 ']);
});

test('what a login may not fill it does not fill', () => {
  const meant: Approving = { ...anybody('b'), mayFill: (_, { role }) => role === 'lead' };
  expect(filled(meant, { owner: 1, lead: 1 })).toEqual(['owner 0/1 ', 'lead 1/1 b']);
});

test('many choices are still answered', () => {
  const choices = Array.from(
    { length: 12 },
    (_, index): Choice => [counts({ owner: 1 + index }), counts({ risk: 1 })],
  );
  expect(filled(anybody('a', 'd'), {}, ...choices).length).toBeGreaterThan(0);
});

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const alternative = fc.dictionary(
  fc.constantFrom('owner', 'lead', 'risk', 'files'),
  fc.integer({ min: 1, max: 2 }),
  {
    minKeys: 1,
    maxKeys: 3,
  },
);
const choice = fc.array(alternative, { minLength: 2, maxLength: 3 });

const lacking = (
  logins: readonly string[],
  choices: readonly (readonly { readonly [role: string]: number }[])[],
) =>
  fillNearest(waysOf({ roles: new Map(), choices: choices.map((one) => one.map(counts)) }, partsOf), {
    ...anybody(...logins),
    able: () => Infinity,
  }).reduce((sum, { needed, by }) => sum + needed - by.length, 0);

test('property: a choice lacks what its nearest alternative alone would', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...names)), choice, (logins, one) => {
      const alone = one.map((way) => lacking(logins, [[way]]));
      expect(lacking(logins, [one])).toBe(Math.min(...alone));
    }),
  );
});

test('property: one more approval never makes more people lack', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...names)),
      fc.constantFrom(...names),
      choice,
      (logins, more, one) => {
        expect(lacking([...new Set([...logins, more])], [one])).toBeLessThanOrEqual(lacking(logins, [one]));
      },
    ),
  );
});

test('where there is no way, there is nobody to wait for', () => {
  expect(fillNearest(waysOf({ roles: counts({ owner: 1 }), choices: [[]] }, partsOf), anybody('a'))).toEqual(
    [],
  );
});

test('no more ways are tried than there is time for, and the policy’s first one is', () => {
  const choices = Array.from(
    { length: 9 },
    (_, index): Choice => [counts({ owner: 1 + index }), counts({ risk: 1 })],
  );
  const ways = waysOf({ roles: counts({ lead: 1 }), choices }, partsOf);
  expect(ways.length).toBe(256);
  expect(ways[0]?.map(({ people, needed }) => [people.role, needed])).toEqual([
    ['lead', 1],
    ['owner', 9],
  ]);
});

test('a policy that asks for more people than there are leaves the places open', () => {
  const millions = 9_007_199_254_740_991;
  expect(filled(anybody('a', 'b'), { owner: millions, lead: 1 })).toEqual([
    `owner 2/${millions} a,b`,
    'lead 0/1 ',
  ]);
  expect(filled(anybody('a', 'b', 'c'), { files: millions })).toEqual([
    `filesx 2/${millions} a,b`,
    `filesy 2/${millions} b,c`,
  ]);
});

test('one human with several accounts fills one place, by the account that may', () => {
  const humans: Approving = {
    ...anybody('a', 'c', 'd'),
    personOf: (login) => (login === 'c' ? 'a' : login),
  };
  expect(filled(humans, { owner: 1, lead: 1, risk: 1 })).toEqual(['owner 1/1 a', 'lead 0/1 ', 'risk 1/1 d']);
  expect(filled(humans, { lead: 1, risk: 1 })).toEqual(['lead 1/1 c', 'risk 1/1 d']);
});
