import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/domain/decimal.ts';

const of = (text: string): Decimal => {
  const found = Decimal.parse(text);
  if (found === null) throw new Error(`${text} is no decimal`);
  return found;
};

test.each([
  '0',
  '-0',
  '1',
  '+1',
  '1.',
  '.5',
  '-0.50',
  '1e3',
  '1E-3',
  '00012',
  '0.30000000000000004',
  '1'.repeat(60),
])('%s is a decimal', (text) => {
  expect(Decimal.parse(text)?.text).toBe(text);
});

test.each([
  '',
  '.',
  '+',
  '-',
  'e5',
  '1e',
  '1_000',
  '0x10',
  ' 1',
  '1 ',
  '1,5',
  'Infinity',
  'NaN',
  '1e400',
  '-1e400',
  '1e-400',
  '1e9999999',
  '1'.repeat(61),
])('%s is none', (text) => {
  expect(Decimal.parse(text)).toBeNull();
});

test('0.1 + 0.2 is 0.3', () => {
  expect(of('0.3').minus(of('0.1')).compare(of('0.2'))).toBe(0);
  expect(of('0.30000000000000004').compare(of('0.3'))).toBe(1);
});

test('4/25 against 1/5 is 0.8', () => {
  expect(Decimal.ofInteger(4).times(5n).compare(of('0.8').times(25n))).toBe(0);
});

test.each([
  ['0.910', '0.91', 0],
  ['-0', '0', 0],
  ['1e2', '100', 0],
  ['-1', '1', -1],
  ['1.10', '1.1', 0],
] as const)('%s against %s: %d', (a, b, order) => {
  expect(of(a).compare(of(b))).toBe(order);
});

test.each([
  ['3', true],
  ['3.0', true],
  ['3.10', false],
  ['310e-1', true],
  ['31e-1', false],
  ['1e20', true],
])('%s is whole: %s', (text, whole) => {
  expect(of(text).isInteger()).toBe(whole);
});

test.each([
  ['0.910', 0.91],
  ['1e2', 100],
  ['0.12345678901234567890', '0.12345678901234567890'],
  ['9007199254740993', '9007199254740993'],
])('%s is said as %s', (text, quantity) => {
  expect(of(text).toQuantity()).toBe(quantity);
});

interface Rational {
  readonly units: bigint;
  readonly scale: number;
}

const rational = fc.record({
  units: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
  scale: fc.integer({ min: 0, max: 30 }),
});

const written = ({ units, scale }: Rational): string => {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${scale === 0 ? '' : `.${digits.slice(point)}`}`;
};

const power = (scale: number): bigint => 10n ** BigInt(scale);
const difference = (a: Rational, b: Rational): bigint => a.units * power(b.scale) - b.units * power(a.scale);

test('property: comparing is comparing fractions', () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      const exact = difference(a, b);
      expect(of(written(a)).compare(of(written(b)))).toBe(exact === 0n ? 0 : exact < 0n ? -1 : 1);
    }),
  );
});

test('property: a difference is exact, and its text says it', () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      const found = of(written(a)).minus(of(written(b)));
      const exact = Decimal.ofInteger(difference(a, b));
      expect(found.times(power(a.scale + b.scale)).compare(exact)).toBe(0);
      expect(found.text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
    }),
  );
});

test('property: the text is kept, and says the number again', () => {
  fc.assert(
    fc.property(rational, (value) => {
      const once = of(written(value));
      expect(once.text).toBe(written(value));
      const plain = once.minus(Decimal.ofInteger(0));
      if (plain.text.replace(/\D/g, '').length <= 60) expect(of(plain.text).compare(once)).toBe(0);
    }),
  );
});

test('zeros with great exponents are not written out', () => {
  for (let index = 0; index < 10_000; index++) expect(Decimal.parse('0e-999999')?.isInteger()).toBe(true);
});

test('ten megabytes of digits and a letter are no number', () => {
  expect(Decimal.looksLikeOne(`${'1'.repeat(10_000_000)}x`)).toBe(false);
});

test.each([
  ['5e3', '2e3', '3000'],
  ['2e3', '5e3', '-3000'],
  ['1e3', '1', '999'],
  ['1', '1.5', '-0.5'],
  ['0.5', '0.50', '0'],
])('%s less %s is written as %s', (a, b, text) => {
  expect(of(a).minus(of(b)).text).toBe(text);
});

test.each([
  ['1e3', 2n, '2000'],
  ['1.25', 4n, '5'],
  ['-0.1', 3n, '-0.3'],
])('%s times %d is written as %s', (a, factor, text) => {
  expect(of(a).times(factor).text).toBe(text);
});

test.each([
  ['1e400', true],
  ['7', true],
  ['-.5', true],
  ['.', false],
  ['e5', false],
  ['x1', false],
])('%s looks like a number: %s', (text, looks) => {
  expect(Decimal.looksLikeOne(text)).toBe(looks);
});
