import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOrder, sortByScore } from '../../../src/evaluate/sort/by-score.ts';

const expected = (scores: Float64Array): number[] =>
  Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);

const tieBit = 2 ** 31;

const check = (scores: Float64Array): void => {
  const order = expected(scores);
  expect([...scoreOrder(scores)]).toEqual(order);
  const words = Uint32Array.from(scores.keys());
  const weights = Float64Array.from(scores.keys(), (row) => row / 7);
  const before = scores.slice();
  sortByScore({ scores, words, weights }, tieBit);
  expect(scores).toEqual(before);
  expect(Array.from(words, (word) => word % tieBit)).toEqual(order);
  expect([...weights]).toEqual(order.map((row) => row / 7));
  const tied = order.map((row, i) => i > 0 && scores[row] === scores[order[i - 1] ?? 0]);
  expect(Array.from(words, (word) => word >= tieBit)).toEqual(tied);
};

describe('rows are sorted by score', () => {
  it('whatever the scores', () => {
    const score = fc.oneof(
      fc.double({ noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, -0, 0.5, 1, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE),
    );
    fc.assert(fc.property(fc.array(score, { maxLength: 200 }), (scores) => check(Float64Array.from(scores))));
  });

  it.each([
    ['nearly all within one key', 3000, (i: number) => (i === 0 ? 1e9 : (i * 7919) % 1000) / 1e12],
    ['in clusters of clusters', 3000, (i: number) => (i % 3) + (i % 7) * 1e-10 + ((i * 31) % 11) * 2 ** -50],
    ['all the same', 3000, () => 0.25],
    ['over all magnitudes', 3000, (i: number) => 10 ** (((i * 37) % 600) - 300)],
    ['subnormal', 3000, (i: number) => ((i * 13) % 50) * Number.MIN_VALUE],
    ['falling', 3000, (i: number) => -i],
    ['in many buckets', 40_000, (i: number) => ((i * 7919) % 39_989) / 39_989],
    ['in many buckets, most in one', 150_000, (i: number) => (((i * 7919) % 149_993) / 149_993) ** 40],
    ['in many buckets, with ties', 40_000, (i: number) => ((i * 7919) % 1009) / 1009],
    ['with infinite ones', 20_000, (i: number) => (i % 5 === 0 ? -Infinity : ((i * 31) % 1013) / 3)],
  ])('%s', (_, rows, score) => {
    check(Float64Array.from({ length: rows }, (__, i) => score(i)));
  });
});
