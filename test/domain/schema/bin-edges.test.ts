import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../src/domain/decimal.ts';
import { ascending } from '../../../src/domain/schema/bin-edges.ts';

const edges = (...texts: readonly string[]) =>
  texts.map((text) => Decimal.parse(text) ?? Decimal.ofInteger(0));

test.each([
  [['0'], [0]],
  [
    ['-1', '0', '2.5'],
    [-1, 0, 2.5],
  ],
  [['1', '1'], null],
  [['2', '1'], null],
  [['1', '3', '2'], null],
  [['0.1', '0.1000000000000000000001'], null],
])('edges %j ascend: %j', (written, numbers) => {
  expect(ascending(edges(...written))).toEqual(numbers);
});

test('property: edges ascend exactly when each is greater than the one before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 5 }), (numbers) => {
      const rises = [...new Set(numbers)].sort((a, b) => a - b).join() === numbers.join();
      expect(ascending(edges(...numbers.map(String)))).toEqual(rises ? numbers : null);
    }),
  );
});
