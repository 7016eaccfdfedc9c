import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPeople } from '../../../src/domain/approvals/matching.ts';

/** The most slots that any assignment fills: every one of them tried. */
const most = (slots: readonly (readonly string[])[], used: ReadonlySet<string> = new Set()): number => {
  const [first, ...rest] = slots;
  if (first === undefined) return 0;
  const taken = first
    .filter((person) => !used.has(person))
    .map((person) => 1 + most(rest, new Set([...used, person])));
  return Math.max(most(rest, used), ...taken);
};

const filled = (slots: readonly (readonly string[])[]): number =>
  matchPeople(slots).filter((person) => person !== null).length;

const crowd = Array.from({ length: 70 }, (_, index) => `p${index}`);

const slots = fc.array(fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e')), { maxLength: 5 });

test.each([
  [
    [['a', 'b'], ['a']],
    ['b', 'a'],
  ],
  [
    [['a'], ['a']],
    ['a', null],
  ],
  [
    [[], ['a']],
    [null, 'a'],
  ],
  [
    [['a', 'b'], ['b', 'c'], ['a']],
    ['b', 'c', 'a'],
  ],
])('%j is filled by %j', (candidates, people) => {
  expect(matchPeople(candidates)).toEqual(people);
});

test('of many people the last are found as the first are', () => {
  expect(matchPeople([crowd, ['p69'], ['p33'], ['p64', 'p0']])).toEqual(['p1', 'p69', 'p33', 'p0']);
  expect(matchPeople([crowd, ['p31'], ['p32'], ['p63'], ['p63']])).toEqual(['p0', 'p31', 'p32', 'p63', null]);
});

test('property: no assignment fills more', () => {
  fc.assert(fc.property(slots, (candidates) => filled(candidates) === most(candidates)));
});

test('property: nobody fills two, and everybody fills what he may', () => {
  fc.assert(
    fc.property(slots, (candidates) => {
      const people = matchPeople(candidates);
      const named = people.filter((person) => person !== null);
      expect(new Set(named).size).toBe(named.length);
      expect(people.every((person, slot) => person === null || candidates[slot]?.includes(person))).toBe(
        true,
      );
    }),
  );
});

test('property: one more candidate unfills no slot', () => {
  fc.assert(
    fc.property(slots, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (candidates, mayFill) => {
      const before = matchPeople(candidates);
      const after = matchPeople(
        candidates.map((list, slot) => (mayFill[slot] === true ? [...list, 'new'] : list)),
      );
      expect(before.every((person, slot) => person === null || after[slot] !== null)).toBe(true);
    }),
  );
});
