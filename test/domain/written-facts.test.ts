import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { headWritten, moment, reviewState, userKeys } from '../../src/domain/written-facts.ts';

const commit = {
  author: null,
  author_email: null,
  committer: null,
  message: '',
  co_authors: [],
  verified: false,
  parents: 1,
  suggestion_by: null,
};

describe('a head as it is written', () => {
  test('says nothing of what it leaves out', () => {
    expect(headWritten({ name: 'h1' })).toEqual({ name: 'h1', at: null, pushed_by: null, commits: [] });
    expect(headWritten({ name: 'h1', commits: [{}] }).commits).toEqual([commit]);
  });

  test('keeps what it says', () => {
    const said = {
      name: 'h1',
      at: '2026-03-01',
      pushed_by: 'dana',
      commits: [
        {
          author: 'dana',
          author_email: 'dana@example.com',
          committer: 'carl',
          message: 'Train',
          co_authors: ['lea'],
          verified: true,
          parents: 2,
          suggestion_by: 'olga',
        },
      ],
    };
    expect(headWritten(said)).toEqual(said);
  });

  test.each([
    [{ author: 'dana' }, 'dana'],
    [{ author: 'dana', committer: null }, null],
    [{ author: 'dana', committer: 'carl' }, 'carl'],
    [{ committer: 'carl' }, 'carl'],
    [{}, null],
  ])('of a commit %j the committer is %s', (written, committer) => {
    expect(headWritten({ name: 'h1', commits: [written] }).commits[0]?.committer).toBe(committer);
  });
});

test.each([
  [reviewState(), ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'], 'approved'],
  [userKeys.type, ['User', 'Bot'], 'Organization'],
  [userKeys.permission, ['none', 'read', 'triage', 'write', 'maintain', 'admin'], 'owner'],
])('%# takes the words that GitHub has for it, and no other', (key, words, other) => {
  expect(words.filter((word) => !z.safeParse(key, word).success)).toEqual([]);
  expect(z.safeParse(key, other).success).toBe(false);
});

test.each([
  ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
  ['2026-03-01T10:00:00.750Z', '2026-03-01T10:00:00Z'],
  ['2026-03-01 10:00', '2026-03-01T10:00:00Z'],
  ['2026-03-01T18:00:00+08:00', '2026-03-01T10:00:00Z'],
  ['2026-02-28T23:30:00-0030', '2026-03-01T00:00:00Z'],
  ['2026-03-01', '2026-03-01T00:00:00Z'],
])('the time %s is told as %s', (written, told) => {
  expect(moment().parse(written)).toBe(told);
});

test('what is no time is refused', () => {
  expect(moment().safeParse('2026-02-30').success).toBe(false);
});
