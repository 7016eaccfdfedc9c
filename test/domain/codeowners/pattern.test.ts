import fc from 'fast-check';
import { expect, test } from 'vitest';
import { owns, readPattern } from '../../../src/domain/codeowners/pattern.ts';

test.each([
  ['!docs', 0, 'a pattern cannot be negated with !'],
  ['\\#docs', 0, 'a # at the beginning cannot be escaped'],
  ['docs/[a-c]', 5, '[ and ] are not for patterns of CODEOWNERS'],
  ['docs/a]', 6, '[ and ] are not for patterns of CODEOWNERS'],
  ['a\\\\[', 3, '[ and ] are not for patterns of CODEOWNERS'],
  ['docs/***/a', 5, 'more than two * in a row'],
  ['\\', 0, 'a \\ at the end escapes nothing'],
  ['docs\\', 4, 'a \\ at the end escapes nothing'],
  ['\\\\\\', 2, 'a \\ at the end escapes nothing'],
])('%s is refused at %i: %s', (text, offset, because) => {
  expect(readPattern(text)).toEqual({ kind: 'refused', refusal: { because, offset } });
});

test.each(['a!', 'a\\#', '\\[a\\]', '**', '\\\\', 'a\\\\\\\\', '\\😀'])('%s is a pattern', (text) => {
  expect(readPattern(text).kind).toBe('pattern');
});

const isOwned = (text: string, path: string): boolean => {
  const read = readPattern(text);
  if (read.kind === 'refused') throw new Error(read.refusal.because);
  return owns(read.pattern, path);
};

test.each([
  // A name is matched whole, each star by any number of letters, none among them.
  ['fraud*', 'fraud', true],
  ['fraud*', 'fraudster', true],
  ['fraud*', 'a/fraud', true],
  ['fraud*', 'my-fraud', false],
  ['fraud*', 'other', false],
  ['*fraud', 'fraudster', false],
  ['f*d', 'fraud', true],
  ['f*d', 'fraudster', false],
  ['f**d', 'fraud', true],
  ['f**d', 'f/a/d', false],
  ['?', 'a', true],
  ['?', '😀', true],
  ['??', '😀', false],
  // What is escaped is itself, and case matters.
  ['a\\?', 'a?', true],
  ['a\\?', 'ab', false],
  ['\\*\\*', '**', true],
  ['\\*\\*', 'a/b', false],
  ['a\\\\b', 'a\\b', true],
  ['a\\\\*', 'a\\b', true],
  ['\\a', 'a', true],
  ['\\😀', '😀', true],
  ['a', 'A', false],
  // What `**` ends is inside, at any depth; a file of the folder's name is not.
  ['**', 'a', true],
  ['**', 'a/b/c', true],
  ['/**', 'a', true],
  ['docs/**', 'docs', false],
  ['docs/**', 'docs/a/b.md', true],
  ['docs/**', 'src/docs/a.md', false],
  ['**/', 'a', false],
  ['**/', 'a/b', true],
  ['a/**/', 'a/b', false],
  ['a/**/', 'a/b/c', true],
  ['**/docs/', 'src/docs/a.md', true],
  ['**/docs/', 'src/docs', false],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b', true],
  ['a/**/b', 'a/x/y/c', false],
  ['a/**/b', 'x/b', false],
  ['a/**/**/b', 'a/x/b', true],
  ['a/**/**/b', 'b', false],
  // A slash before or within the pattern ties it to the root; only one at the end does not.
  ['/a', 'b/a', false],
  ['a/b', 'c/a/b', false],
  ['a/', 'c/a/b', true],
  ['a', 'b/a/c', true],
  // A star that is the last name stays in its folder, unless it names folders.
  ['/*', 'a', true],
  ['/*', 'a/b', false],
  ['*', 'a/b', true],
  ['a/*', 'a/b/c', false],
  ['a/*/', 'a/b/c', true],
  ['a/*/', 'a/b', false],
  ['a/*/*', 'a/b/c', true],
  ['a/b*', 'a/bc/d', true],
  ['a//b', 'a/b', false],
])('%s and %s: %s', (pattern, path, owned) => {
  expect(isOwned(pattern, path)).toBe(owned);
});

const word = fc.stringMatching(/^[a-c]{1,3}$/);
const names = fc.array(word, { minLength: 1, maxLength: 4 });

test('property: a pattern without signs is the file of its name and what is below it, and nothing else', () => {
  fc.assert(
    fc.property(names, names, (pattern, path) => {
      expect(isOwned(`/${pattern.join('/')}`, path.join('/'))).toBe(
        pattern.every((name, index) => path[index] === name),
      );
    }),
  );
});

test('property: letters that a sign stands for may be any', () => {
  fc.assert(
    fc.property(word, word, word, (before, within, after) => {
      expect(isOwned(`/${before}*${after}`, `${before}${within}${after}`)).toBe(true);
      expect(isOwned(`/${before}*${after}`, `${before}/${after}`)).toBe(false);
      expect(isOwned(`/${before}/**/${after}`, `${before}/${within}/${after}`)).toBe(true);
      expect(isOwned(`/${before}/?/${after}`, `${before}/${within}/${after}`)).toBe(within.length === 1);
    }),
  );
});
