import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Approving } from '../../../src/domain/approvals/crowd.ts';
import { fillNearest, waysOf } from '../../../src/domain/approvals/filling.ts';
import type { RolePeople } from '../../../src/domain/approvals/roles.ts';
import { anybody, counts, group } from './groups.ts';
import { plainNearest, unfair } from './plain-filling.ts';

const logins = ['a', 'a2', 'b', 'b2', 'c', 'd'] as const;
const some = fc.subarray<string>([...logins]);
const asking = fc.dictionary(fc.constantFrom('r', 's', 't'), fc.integer({ min: 1, max: 2 }), { minKeys: 1 });
const situations = fc.record({
  people: fc.tuple(some, some, some, some),
  approved: fc.shuffledSubarray<string>([...logins]),
  same: fc.subarray<string>(['a2', 'b2']),
  meant: fc.dictionary(fc.constantFrom(...logins), fc.constantFrom('r', 's', 't'), { maxKeys: 2 }),
  able: fc.dictionary(fc.constantFrom('r', 's', 't'), fc.integer({ min: 0, max: 2 })),
  always: asking,
  choices: fc.array(fc.array(asking, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
});

type Situation = typeof situations extends fc.Arbitrary<infer Of> ? Of : never;

const answered = (situation: Situation, groups: readonly RolePeople[]) => {
  const { approved, same, meant, able, always, choices } = situation;
  const approving: Approving = {
    logins: approved,
    personOf: (login) => (same.includes(login) ? login.slice(0, 1) : login),
    mayFill: (login, { role }) => (meant[login] ?? role) === role,
    able: ({ role }) => able[role] ?? Infinity,
  };
  const asked = { roles: counts(always), choices: choices.map((one) => one.map(counts)) };
  const ways = waysOf(asked, (role) => groups.filter((one) => one.role === role));
  const found = fillNearest(ways, approving);
  expect(unfair(found, approving)).toEqual([]);
  const lacking = found.reduce((sum, { needed, by }) => sum + needed - by.length, 0);
  const way = found.map(({ people, needed, instead }) => ({ people, needed, instead }));
  return { approving, found, plain: plainNearest(ways, approving), nearest: { way, lacking } };
};

test('property: it answers what trying everything would', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const [r, s, t] = situation.people;
      const { nearest, plain } = answered(situation, [group('r', r), group('s', s), group('t', t)]);
      expect(nearest).toEqual(plain);
    }),
  );
});

test('property: by files, all is filled when anything that is tried would fill it', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const [r, s, x, y] = situation.people;
      const files = [group('t', x, ['x']), group('t', y, ['y'])];
      const { nearest, plain } = answered(situation, [group('r', r), group('s', s), ...files]);
      expect(nearest.lacking === 0).toBe(plain?.lacking === 0);
      if (plain?.lacking === 0) expect(nearest).toEqual(plain);
    }),
  );
});

test('property: who fills the nearest way is who would if there were no other', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const [r, s, x, y] = situation.people;
      const files = [group('t', x, ['x']), group('t', y, ['y'])];
      const { approving, found } = answered(situation, [group('r', r), group('s', s), ...files]);
      expect(fillNearest([found.map((demand) => ({ ...demand, instead: [] }))], approving)).toEqual(
        found.map((demand) => ({ ...demand, instead: [] })),
      );
    }),
  );
});

test('property: of any number of files, who approves counts for each that they own', () => {
  fc.assert(
    fc.property(
      fc.array(some, { minLength: 1, maxLength: 4 }),
      fc.shuffledSubarray<string>([...logins]),
      fc.integer({ min: 1, max: 3 }),
      (owners, approved, needed) => {
        const files = owners.map((people, index) => group('files', people, [`${index}`]));
        const ways = waysOf({ roles: counts({ files: needed }), choices: [] }, () => files);
        expect(fillNearest(ways, anybody(...approved)).map(({ by }) => by.length)).toEqual(
          owners.map((people) => Math.min(needed, people.filter((login) => approved.includes(login)).length)),
        );
      },
    ),
  );
});

test('who owns two of three files approves for both', () => {
  const files = [
    group('files', ['a', 'b'], ['x']),
    group('files', ['a', 'c'], ['y']),
    group('files', ['d'], ['z']),
  ];
  const ways = waysOf({ roles: counts({ files: 1 }), choices: [] }, () => files);
  expect(fillNearest(ways, anybody('a', 'd')).map(({ by }) => by)).toEqual([['a'], ['a'], ['d']]);
});

test('of hundreds the last counts as the first does', () => {
  const crowd = Array.from({ length: 70 }, (_, index) => `p${index}`);
  const files = [
    group('files', ['p69', 'p3'], ['x']),
    group('files', ['p69'], ['y']),
    group('files', ['p40'], ['z']),
  ];
  const ways = waysOf({ roles: counts({ files: 1 }), choices: [] }, () => files);
  expect(fillNearest(ways, anybody(...crowd)).map(({ by }) => by)).toEqual([['p3'], ['p69'], ['p40']]);
});
