import { expect, test } from 'vitest';
import { visible, visibleLine } from '../../src/domain/visible.ts';

test.each([
  ['a bell', 'a\u0007b', 'aU+0007b'],
  ['a line break', 'a\nb', 'aU+000Ab'],
  ['text turned round', 'a\u202eb', 'aU+202Eb'],
  ['no width', 'a\u200bb', 'aU+200Bb'],
  ['a separator of lines', 'a\u2028b', 'aU+2028b'],
  ['a separator of paragraphs', 'a\u2029b', 'aU+2029b'],
  ['half a pair', 'a\ud83db', 'aU+D83Db'],
  ['no character at all', 'a\u{1ffff}b', 'aU+1FFFFb'],
  ['a tag beyond the first plane', 'a\u{e0041}b', 'aU+E0041b'],
  ['a filler', 'a\u3164b', 'aU+3164b'],
  ['a selector after a letter', 'a\ufe0fb', 'aU+FE0Fb'],
])('%s is shown by its number', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each(['über 😀 ❤\ufe0f', 'model — 3.2.1 → 3.2.2', ''])('%j is shown as it is', (text) => {
  expect(visible(text)).toBe(text);
});

test('on one line, blanks of any kind and number are one, and none stand around it', () => {
  expect(visibleLine('\t a \r\n\v\f b\u0085\n c \n')).toBe('a b c');
  expect(visibleLine('a\u0000 b')).toBe('aU+0000 b');
});
