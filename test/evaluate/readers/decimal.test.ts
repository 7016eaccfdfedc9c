import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecimalReader, decimalOf } from '../../../src/evaluate/readers/decimal.ts';

const syntax = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const digits = fc.string({
  unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
  maxLength: 24,
});
const numeral = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    digits,
    fc.constantFrom('', '.'),
    digits,
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: -340, max: 320 }).map((e) => `e${e}`),
      fc.constant('E+5'),
    ),
  )
  .map((parts) => parts.join(''));

describe('decimalOf', () => {
  it('gives the nearest double of every numeral', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        expect(decimalOf(text)).toBe(syntax.test(text) ? Number(text) : null);
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives back every double from its shortest text, and from texts of 17 and more digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        for (const text of [
          String(value),
          value.toPrecision(17),
          value.toPrecision(22),
          value.toExponential(20),
        ]) {
          expect(decimalOf(text)).toBe(Number(text));
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('rounds scores with 16 to 22 digits as Number does', () => {
    let state = 1;
    for (let i = 0; i < 200_000; i++) {
      state = (state * 48_271) % 2_147_483_647;
      const value = state / 2_147_483_647;
      const places = 15 + (i % 7);
      const text = value.toFixed(places);
      if (decimalOf(text) !== Number(text)) expect(text).toBe(Number(text));
    }
  });

  it('rounds halfway cases to even', () => {
    for (const text of [
      '9007199254740993',
      '9007199254740993.0',
      '0.1000000000000000055511151231257827',
      '5e-324',
      '2.4703282292062327e-324',
      '1.7976931348623159e308',
      '0.500000000000000166533453693773481063544750213623046875',
    ]) {
      expect(decimalOf(text)).toBe(Number(text));
    }
  });

  it.each([
    '',
    ' ',
    '1 ',
    ' 1',
    '.',
    '+',
    '-',
    'e5',
    '1e',
    '1e+',
    '0x10',
    '1,5',
    '1_000',
    'NaN',
    'Infinity',
    'inf',
    'null',
    '--1',
    '1.2.3',
    '١',
  ])('refuses %j', (text) => {
    expect(decimalOf(text)).toBeNull();
  });

  it.each(['.3', '+0.3', '0.3', '3.', '-0', '1e-3', '007'])('takes %s', (text) => {
    expect(decimalOf(text)).toBe(Number(text));
  });
});

describe('DecimalReader', () => {
  it('stops at what is no part of a number', () => {
    const reader = new DecimalReader();
    const bytes = new TextEncoder().encode('12.5e2,1e,x');
    expect(reader.read(bytes, 0)).toBe(6);
    expect(reader.value).toBe(1250);
    expect(reader.read(bytes, 7)).toBe(8);
    expect(reader.read(bytes, 10)).toBe(-1);
  });
});
