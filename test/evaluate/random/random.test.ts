import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBlock, keyOf, philox, streams } from '../../../src/evaluate/random/philox.ts';
import { poissonCount } from '../../../src/evaluate/random/poisson-count.ts';
import {
  poissonOne,
  poissonOneBlock,
  poissonOneOf,
  poissonOneThresholds,
  replicatesPerBlock,
} from '../../../src/evaluate/random/poisson-one.ts';
import { binomialCdf } from '../../../src/evaluate/special/binomial.ts';
import { gammaQ } from '../../../src/evaluate/special/gamma-incomplete.ts';
import { goldenRows } from '../special/golden.ts';

// Known answers: github.com/DEShawResearch/random123, tests/kat_vectors, lines "philox4x32 10":
// counter, key, block.
const known = [
  ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
] as const;

const words = (text: string): Uint32Array =>
  Uint32Array.from(text.split(' '), (word) => Number.parseInt(word, 16));

it.each(known)('philox4x32-10 of %s under %s', (counter, key, wanted) => {
  const block = words(counter);
  const [low = 0, high = 0] = words(key);
  philox(block, { low, high });
  expect(block).toEqual(words(wanted));
});

it('the table is the distribution function of Poisson(1), rounded to 32 bits', () => {
  const rows = goldenRows<readonly [number, number]>('random', 'poissonOneThresholds');
  expect([...poissonOneThresholds]).toEqual(rows.map((row) => row[1]));
  expect(poissonOneOf(0)).toBe(0);
  expect(poissonOneOf(1580030168)).toBe(0);
  expect(poissonOneOf(1580030169)).toBe(1);
  expect(poissonOneOf(4294967295)).toBe(12);
});

const replicate = fc.nat(1e6);
const unit = fc.nat(Number.MAX_SAFE_INTEGER);

it('a weight depends on seed, replicate and unit alone', () => {
  fc.assert(
    fc.property(fc.nat(), replicate, unit, (seed, at, of) => {
      const wanted = poissonOne(seed, at, of);
      const block = new Uint32Array(4);
      const key = keyOf(seed);
      poissonOneBlock(block, key, 3, 17);
      poissonOneBlock(block, key, Math.floor(at / replicatesPerBlock), of);
      expect(block[at % replicatesPerBlock]).toBe(wanted);
    }),
  );
});

it('streams, seeds, replicates and large units do not meet', () => {
  const block = (seed: number, stream: 0 | 1, at: number, step: number): string => {
    const out = new Uint32Array(4);
    drawBlock(out, keyOf(seed), stream, { unit: at, step });
    return out.join();
  };
  const { rows, counts } = streams;
  const all = [
    block(1, rows, 5, 0),
    block(1, counts, 5, 0),
    block(2, rows, 5, 0),
    block(1 + 2 ** 32, rows, 5, 0),
    block(1, rows, 5 + 2 ** 32, 0),
    block(1, rows, 5, 1),
    block(1, rows, 5, 2 ** 32),
  ];
  expect(new Set(all).size).toBe(all.length);
});

/** Pearson's statistic of the observed counts against Poisson(lambda), the ends pooled. */
const goodness = (draws: readonly number[], lambda: number): number => {
  const low = Math.floor(lambda - 2.5 * Math.sqrt(lambda));
  const high = Math.ceil(lambda + 2.5 * Math.sqrt(lambda));
  const from = Math.max(0, low);
  const below = (k: number): number => (k < from ? 0 : k >= high ? 1 : gammaQ(k + 1, lambda));
  let statistic = 0;
  for (let k = from; k <= high; k++) {
    const expected = draws.length * (below(k) - below(k - 1));
    const observed = draws.filter((d) => Math.min(high, Math.max(from, d)) === k).length;
    statistic += (observed - expected) ** 2 / expected;
  }
  return gammaQ((high - from) / 2, statistic / 2);
};

describe('the draws are Poisson', () => {
  it('poissonOne', () => {
    const draws = Array.from({ length: 40_000 }, (_, i) => poissonOne(7, i % 50, Math.floor(i / 50)));
    expect(goodness(draws, 1)).toBeGreaterThan(1e-3);
  });

  it.each([0.3, 4, 9.99, 10, 37, 1000])('poissonCount of %d', (lambda) => {
    const draws = Array.from({ length: 20_000 }, (_, i) => poissonCount(11, lambda, i, 3));
    expect(goodness(draws, lambda)).toBeGreaterThan(1e-3);
  });

  it('poissonCount of 0 is 0, and of ten million has its mean', () => {
    expect(poissonCount(1, 0, 0, 0)).toBe(0);
    const draws = Array.from({ length: 400 }, (_, i) => poissonCount(1, 1e7, i, 0));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    expect(Math.abs(mean - 1e7) / Math.sqrt(1e7 / 400)).toBeLessThan(4);
  });
});

it('the mean of weights over replicates is 1, and two units are drawn independently', () => {
  const n = 20_000;
  let both = 0;
  let first = 0;
  for (let at = 0; at < n; at++) {
    const a = poissonOne(3, at, 100) === 0;
    const b = poissonOne(3, at, 101) === 0;
    both += Number(a && b);
    first += Number(a);
  }
  const p = Math.exp(-1);
  for (const [k, share] of [
    [first, p],
    [both, p * p],
  ] as const) {
    expect(binomialCdf(k, n, share)).toBeGreaterThan(1e-4);
    expect(binomialCdf(k, n, share)).toBeLessThan(1 - 1e-4);
  }
});
