import { expect, test } from 'vitest';
import { shown } from '../../../src/domain/waivers/meant.ts';

test.each([
  ['', ''],
  ['a'.repeat(40), 'a'.repeat(40)],
  ['a'.repeat(41), `${'a'.repeat(40)}…`],
  ['👩'.repeat(40), '👩'.repeat(40)],
  ['👩'.repeat(41), `${'👩'.repeat(40)}…`],
])('of a long text forty characters are shown: %s', (text, words) => {
  expect(shown(text)).toBe(words);
});
