import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvedEarlier, seenHead } from '../../../src/domain/binding/seen-head.ts';
import type { Head, ReviewState } from '../../../src/domain/snapshot.ts';
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
    ['the one that was pushed in the second in which they spoke', 'a9 b12 c15', 'c', 12, 'b'],
    ['an earlier one, though the next came in the same second', 'a9 b12 c12', 'b', 12, 'b'],
    ['the one that stood there before the next came', 'a9 b14 c15', 'c', 13, 'a'],
    ['the one that stood there, whatever nobody saw come later', 'a9 b15 c? d16', 'b', 10, 'a'],
    ['one that was pushed away and came back', 'a9 b12 a15', 'a', 10, 'present'],
    ['one that had been pushed away and came back since', 'a9 b12 a15', 'a', 13, 'present'],
    ['one after which came a head without a time', 'a9 b15 c?', 'b', 10, 'a'],
    ['one before which came a head without a time', 'a? b12 c15', 'c', 13, 'b'],
    ['nobody knows, before the first was seen', 'a9 b15', 'b', 8, 'unknown'],
    ['nobody knows, of a commit that was never here', 'a9 b15', 'z', 16, 'unknown'],
    ['nobody knows, where the push has no time', 'a9 b?', 'b', 16, 'unknown'],
    ['nobody knows, where one between has no time', 'a9 b? c15', 'c', 13, 'unknown'],
  ])('is %s', (...[, told, head, hour, expected]) => {
    expect(seen(told, head, hour)).toBe(expected);
  });
});

test.each([
  ['a9 b15', 'z', at(16), 'it names a commit that this pull request never had'],
  ['a9 b?', 'b', at(16), 'nobody knows when that head was pushed'],
  ['a9 b? b15', 'b', at(16), 'nobody knows when that head was pushed'],
  ['a9', 'a', 'soon', 'nobody knows when it was given'],
  ['a9 b15', 'b', at(8), 'it was given before any head was seen'],
  ['a? b15', 'b', at(14), 'it was given before any head was seen'],
  ['a9 b? c15', 'c', at(13), 'nobody knows which head stood there at the time'],
])('of %s, naming %s on %s: %s', (told, head, given, because) => {
  expect(seenHead({ head, at: given }, heads(told))).toEqual({ kind: 'unknown', because });
});

test('a push at a time that is none is one that nobody knows of', () => {
  const [first, second] = heads('a9 b15');
  if (first === undefined || second === undefined) throw new Error('two heads are told');
  const lately = (head: Head): Head => ({ ...head, at: 'lately' });
  expect(seenHead({ head: 'b', at: at(16) }, [first, lately(second)])).toEqual({
    kind: 'unknown',
    because: 'nobody knows when that head was pushed',
  });
  expect(seenHead({ head: 'b', at: at(10) }, [lately(first), second])).toEqual({
    kind: 'unknown',
    because: 'it was given before any head was seen',
  });
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
  const review = (user: string, head: string, hour: number, state: ReviewState = 'APPROVED') =>
    aReview(user, { id: hour, head, at: at(hour), state });
  const told = heads('a9 b12 c15');
  expect(approvedEarlier([review('x', 'b', 13), review('y', 'a', 10)], told)).toEqual(['a', 'b']);
  expect(approvedEarlier([review('x', 'a', 10), review('X', 'c', 16)], told)).toEqual([]);
  expect(approvedEarlier([review('y', 'b', 13), review('x', 'b', 14), review('z', 'a', 10)], told)).toEqual([
    'a',
    'b',
  ]);
  for (const silent of ['COMMENTED', 'PENDING'] as const)
    expect(approvedEarlier([review('x', 'a', 10), review('x', 'b', 13, silent)], told)).toEqual(['a']);
  for (const takenBack of ['CHANGES_REQUESTED', 'DISMISSED'] as const)
    expect(approvedEarlier([review('x', 'a', 10), review('x', 'a', 11, takenBack)], told)).toEqual([]);
  const [first, second] = [review('x', 'a', 14), { ...review('x', 'b', 14), id: 15 }];
  expect(approvedEarlier([second, first], told)).toEqual(['b']);
  expect(approvedEarlier([aReview(null, { head: 'a', at: at(10) })], told)).toEqual([]);
});
