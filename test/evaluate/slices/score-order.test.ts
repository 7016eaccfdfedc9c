import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOrder } from '../../../src/evaluate/slices/score-order.ts';

const expected = (scores: Float64Array): number[] =>
  Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);

const check = (scores: Float64Array): void => {
  const { order, tied } = scoreOrder(scores);
  expect([...order]).toEqual(expected(scores));
  for (const [i, row] of order.entries())
    expect(tied[i]).toBe(i > 0 && scores[row] === scores[order[i - 1] ?? 0] ? 1 : 0);
};

describe('rows are sorted by score', () => {
  it('whatever the scores', () => {
    const score = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, -0, 0.5, 1, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE),
    );
    fc.assert(fc.property(fc.array(score, { maxLength: 200 }), (scores) => check(Float64Array.from(scores))));
  });

  it.each([
    ['nearly all within one key', (i: number) => (i === 0 ? 1e9 : (i * 7919) % 1000) / 1e12],
    ['in clusters of clusters', (i: number) => (i % 3) + (i % 7) * 1e-10 + ((i * 31) % 11) * 2 ** -50],
    ['all the same', () => 0.25],
    ['over all magnitudes', (i: number) => 10 ** (((i * 37) % 600) - 300)],
    ['subnormal', (i: number) => ((i * 13) % 50) * Number.MIN_VALUE],
    ['falling', (i: number) => -i],
  ])('%s', (_, score) => {
    check(Float64Array.from({ length: 3000 }, (__, i) => score(i)));
  });
});
