import { expect, test } from 'vitest';
import { grouped } from '../../src/domain/grouped.ts';

test('groups stand in the order of their first value, and values in theirs', () => {
  const words = ['owner', 'lead', 'other', 'last', 'owl'];
  expect([...grouped(words, (word) => word[0])]).toEqual([
    ['o', ['owner', 'other', 'owl']],
    ['l', ['lead', 'last']],
  ]);
  expect([...grouped([], String)]).toEqual([]);
});
