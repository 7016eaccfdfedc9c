import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvedEarlier, seenHead } from '../../../src/domain/binding/seen-head.ts';
import type { Head } from '../../../src/domain/snapshot.ts';
import { aReview } from '../../support/snapshot.ts';

const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;

/** `a9 b15 c?`: heads by name and the hour in which they were seen. */
const heads = (told: string): readonly Head[] =>
  told.split(' ').map((one) => ({
    name: one.slice(0, 1),
    at: one.endsWith('?') ? null : at(Number(one.slice(1))),
    pushed_by: 'dana',
    commits: [],
  }));

const seen = (told: string, head: string, hour: number): string => {
  const found = seenHead({ head, at: at(hour) }, heads(told));
  return found.kind === 'earlier' ? found.name : found.kind;
};

describe('the head that was looked at', () => {
  test.each([
    ['the present one, seen before', 'a9 b15', 'b', 16, 'present'],
    ['the present one, seen in the same second', 'a9 b15', 'b', 15, 'present'],
    ['an earlier one, named though a later one was there', 'a9 b15', 'a', 16, 'a'],
    ['an earlier one, stamped on to a later one', 'a9 b15', 'b', 10, 'a'],
    ['the one that stood there at the time', 'a9 b12 c15', 'c', 13, 'b'],
    ['one that was pushed away and came back', 'a9 b12 a15', 'a', 10, 'present'],
    ['nobody knows, before the first was seen', 'a9 b15', 'b', 8, 'unknown'],
    ['nobody knows, of a commit that was never here', 'a9 b15', 'z', 16, 'unknown'],
    ['nobody knows, where the push has no time', 'a9 b?', 'b', 16, 'unknown'],
    ['nobody knows, where one between has no time', 'a9 b? c15', 'c', 13, 'unknown'],
  ])('is %s', (...[, told, head, hour, expected]) => {
    expect(seen(told, head, hour)).toBe(expected);
  });
});

test('a time that is none is unknown', () => {
  expect(seenHead({ head: 'a', at: 'soon' }, heads('a9')).kind).toBe('unknown');
});

test('property: nobody has seen a head that was pushed after they spoke', () => {
  const story = fc.record({
    pushes: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 6 }),
    claimed: fc.nat(6),
    spoke: fc.integer({ min: 0, max: 23 }),
  });
  fc.assert(
    fc.property(story, ({ pushes, claimed, spoke }) => {
      const hours = [...pushes].sort((a, b) => a - b);
      const told = hours.map((hour, index) => `${'abcdef'[index]}${hour}`).join(' ');
      const found = seen(told, 'abcdef'[claimed] ?? 'z', spoke);
      const last = hours.length - 1;
      const index = found === 'present' ? last : 'abcdef'.indexOf(found);
      if (index >= 0) expect(hours[index]).toBeLessThanOrEqual(spoke);
    }),
  );
});

test('earlier heads are asked about for the sake of people’s last word, and of approvals alone', () => {
  const review = (user: string, head: string, hour: number, state = 'APPROVED' as const) =>
    aReview(user, { id: hour, head, at: at(hour), state });
  const told = heads('a9 b12 c15');
  expect(approvedEarlier([review('x', 'b', 13), review('y', 'a', 10)], told)).toEqual(['a', 'b']);
  expect(approvedEarlier([review('x', 'a', 10), review('X', 'c', 16)], told)).toEqual([]);
  expect(
    approvedEarlier([review('x', 'a', 10), aReview('x', { at: at(11), state: 'CHANGES_REQUESTED' })], told),
  ).toEqual([]);
  expect(
    approvedEarlier([review('x', 'a', 10), aReview('x', { at: at(11), state: 'COMMENTED' })], told),
  ).toEqual(['a']);
  expect(approvedEarlier([aReview(null, { head: 'a' })], told)).toEqual([]);
});
