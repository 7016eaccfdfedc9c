import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../../src/domain/approvals/in-order.ts';

test.each([
  [
    { at: '2026-03-01T16:00:00Z', id: 9 },
    { at: '2026-03-01T16:00:01Z', id: 1 },
  ],
  [
    { at: '2026-03-01T16:00:00Z', id: 1 },
    { at: '2026-03-01T16:00:01Z', id: 9 },
  ],
  [
    { at: '2026-03-01T16:00:00Z', id: 9 },
    { at: '2026-03-01T16:00:00Z', id: 10 },
  ],
])('%j was said before %j', (first, second) => {
  expect(inOrder(first, second)).toBeLessThan(0);
  expect(inOrder(second, first)).toBeGreaterThan(0);
});

const said = fc.record({ at: fc.constantFrom('a', 'b', 'c'), id: fc.integer({ min: 0, max: 3 }) });

test('property: whatever was said, in whichever order it arrives, comes in one order', () => {
  const shuffled = fc
    .array(said, { maxLength: 6 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([sent, arrived]) => {
      expect([...arrived].sort(inOrder)).toEqual([...sent].sort(inOrder));
    }),
  );
});
