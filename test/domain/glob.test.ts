import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesAny } from '../../src/domain/glob.ts';

test.each([
  ['models/*/*.yaml', 'models/fraud/3.2.1.yaml', true],
  ['models/*/*.yaml', 'models/fraud/old/1.yaml', false],
  ['models/*/*.yaml', 'models//1.yaml', true],
  ['models/*/*.yaml', 'x/models/fraud/1.yaml', false],
  ['models/*/*.yaml', 'models/fraud/1xyaml', false],
  ['models/**/*.yaml', 'models/1.yaml', true],
  ['models/**/*.yaml', 'models/a/b/c/1.yaml', true],
  ['models/**', 'models/a/b', true],
  ['models/**', 'model', false],
  ['**/model.yaml', 'model.yaml', true],
  ['m?.yaml', 'm1.yaml', true],
  ['m?.yaml', 'm/.yaml', false],
  ['*.{yaml,yml}', 'a.yml', true],
  ['*.{yaml,yml}', 'a.json', false],
  ['a.{b', 'a.{b', true],
  ['a+(b).yaml', 'a+(b).yaml', true],
  ['*.yaml', 'über😀.yaml', true],
  ['?.yaml', '😀.yaml', true],
  ['*', 'a\nb', true],
])('%s takes %s: %s', (glob, path, taken) => {
  expect(matchesAny(path, [glob])).toBe(taken);
});

test('without globs nothing is taken, with several any of them takes', () => {
  expect(matchesAny('a', [])).toBe(false);
  expect(matchesAny('b', ['a', 'b'])).toBe(true);
});

test.each([
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a//b', false],
  ['a/**/b', 'a/x/y/b', true],
  ['a**/b', 'ab', true],
  ['a**/b', 'ax/b', true],
  ['a**/b', 'a/b', false],
  ['{a,b}/{c,d}', 'b/c', true],
  ['', '', true],
  ['', 'a', false],
  ['a?', 'bb', false],
  ['?', '', false],
  ['**/b', 'aab', false],
  ['a/**/b', 'a///b', false],
  ['a/**/b', 'a/x//b', false],
])('%s takes %s, too: %s', (glob, path, taken) => {
  expect(matchesAny(path, [glob])).toBe(taken);
});

test('a pattern of many stars is no riddle', () => {
  expect(matchesAny('a/'.repeat(2000), [`${'**/'.repeat(50)}x`, '*a'.repeat(50), '**a'.repeat(50)])).toBe(
    false,
  );
});

const meaning: { readonly [token: string]: string } = {
  '**/': '(?:[^/]+/)*',
  '**': '[^]*',
  '*': '[^/]*',
  '?': '[^/]',
};

const expression = (glob: string): RegExp => {
  const source = glob.replace(/\*\*\/|\*\*|\*|\?|\{([^{}]*)\}/g, (token, choices: string | undefined) =>
    choices === undefined ? (meaning[token] ?? '') : `(?:${choices.replaceAll(',', '|')})`,
  );
  return new RegExp(`^${source}$`, 'u');
};

test('property: a glob takes what the regular expression takes that says the same', () => {
  const glob = fc.array(fc.constantFrom('a', 'b', '/', '*', '?', '**', '**/', '/**/', '{a,b/}', '{ab,}'), {
    maxLength: 6,
  });
  const path = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 7 });
  fc.assert(
    fc.property(glob, path, (tokens, characters) => {
      const [pattern, text] = [tokens.join(''), characters.join('')];
      expect(matchesAny(text, [pattern])).toBe(expression(pattern).test(text));
    }),
    { numRuns: 1000 },
  );
});
