import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reflected } from '../../../src/evaluate/intervals/reflected.ts';

it('what drawing again adds is taken off the lower end', () => {
  expect(reflected(0.1, { low: 0.1, high: 0.16 })).toEqual({ low: expect.closeTo(0.04, 12), high: 0.13 });
});

it('holds the value, is never below 0, and is as wide as the draws where they lie evenly', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, part, part, (value, low, width) => {
      const found = reflected(value, { low, high: low + width });
      expect(found.low).toBeGreaterThanOrEqual(0);
      expect(found.high).toBeGreaterThanOrEqual(value);
      if (low + width >= value) expect(found.low).toBeLessThanOrEqual(value);
    }),
  );
  expect(reflected(0.5, { low: 0.4, high: 0.6 })).toEqual({
    low: expect.closeTo(0.4, 12),
    high: expect.closeTo(0.6, 12),
  });
});
