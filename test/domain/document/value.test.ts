import { expect, test } from 'vitest';
import { Decimal } from '../../../src/domain/decimal.ts';
import { asText, at, plain, said } from '../../../src/domain/document/value.ts';

test.each([
  [undefined, 'nothing'],
  [null, 'nothing (an empty value)'],
  [true, 'true'],
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(57)}...`],
  [Decimal.parse('1.10'), '1.10'],
  [['x', 'y'], 'a list of 2'],
  [{}, 'a map'],
])('case %# is said in a few words', (value, words) => {
  expect(said(value)).toBe(words);
});

test('a path leads only to what is there', () => {
  const value = { a: [{ b: 'x' }] };
  expect(at(value, ['a', 0, 'b'])).toBe('x');
  expect([at(value, ['a', '0']), at(value, ['toString']), at(value, ['a', 'length']), at('x', [0])]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('plain data do not depend on how a number is written', () => {
  expect(plain([Decimal.parse('0.910') ?? null])).toEqual(plain([Decimal.parse('0.91') ?? null]));
});

test.each([
  ['a', 'a'],
  ['', ''],
  [Decimal.parse('1.10'), '1.10'],
  [true, null],
  [null, null],
  [undefined, null],
  [['a'], null],
  [{}, null],
])('case %#: text is text, and a plain number the text that stands there', (value, text) => {
  expect(asText(value)).toBe(text);
});
