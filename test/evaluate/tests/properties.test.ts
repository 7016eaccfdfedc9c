import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/evaluate/tests/adjusted.ts';
import { chiSquaredContingency } from '../../../src/evaluate/tests/chi-squared-contingency.ts';
import { fisherExact } from '../../../src/evaluate/tests/fisher-exact.ts';
import { hosmerLemeshow } from '../../../src/evaluate/tests/hosmer-lemeshow.ts';
import { jensenShannon } from '../../../src/evaluate/tests/jensen-shannon.ts';
import { ksTwoSample } from '../../../src/evaluate/tests/kolmogorov-smirnov.ts';
import { mcnemar, mcnemarExact } from '../../../src/evaluate/tests/mcnemar.ts';
import { populationStability } from '../../../src/evaluate/tests/population-stability.ts';
import { twoProportionZ } from '../../../src/evaluate/tests/two-proportion-z.ts';
import { wasserstein } from '../../../src/evaluate/tests/wasserstein.ts';
import { relativeError } from '../special/golden.ts';

const close = (
  got: number | null | undefined,
  wanted: number | null | undefined,
  tolerance = 1e-12,
): void => {
  const value = got ?? Number.NaN;
  if (Math.abs(value - (wanted ?? Number.NaN)) <= 1e-15) return;
  expect(relativeError(value, wanted ?? Number.NaN), `${value} for ${wanted}`).toBeLessThanOrEqual(tolerance);
};

const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 });
const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
const counts = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 12 });
const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('symmetry', () => {
  it('distances of samples: the same both ways, 0 to itself, moved with a shift', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const [a, b] = [sorted(first), sorted(second)];
        expect(ksTwoSample(a, b)).toEqual(ksTwoSample(b, a));
        expect(wasserstein(a, b)).toBe(wasserstein(b, a));
        expect(wasserstein(a, a)).toBe(0);
        expect(ksTwoSample(a, a)).toEqual({ statistic: 0, p: 1 });
        expect(
          wasserstein(
            a,
            a.map((v) => v + 4),
          ),
        ).toBeCloseTo(4, 12);
      }),
    );
  });

  it('distances of histograms: the same both ways and in any order of the bins, 0 to a multiple of itself', () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const [a, b] = [pairs.map((c) => c[0]), pairs.map((c) => c[1])];
        const js = jensenShannon(a, b);
        if (js === null) return;
        expect(js).toBeLessThanOrEqual(1 + 1e-15);
        expect(jensenShannon(b, a)).toBeCloseTo(js, 12);
        expect(jensenShannon(a.toReversed(), b.toReversed())).toBeCloseTo(js, 12);
        expect(
          jensenShannon(
            a,
            a.map((n) => 3 * n),
          ),
        ).toBe(0);
        const psi = populationStability(a, b, 0.001) ?? -1;
        expect(psi).toBeGreaterThanOrEqual(0);
        expect(populationStability(b, a, 0.001)).toBeCloseTo(psi, 12);
      }),
    );
  });

  it('Fisher: rows, columns and the table turned over give one p, in (0, 1]', () => {
    const n = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(n, n, n, n, (a, b, c, d) => {
        const wanted = fisherExact({ a, b, c, d });
        expect(wanted).toBeGreaterThan(0);
        expect(wanted).toBeLessThanOrEqual(1);
        for (const turned of [
          { a: c, b: d, c: a, d: b },
          { a: b, b: a, c: d, d: c },
          { a, b: c, c: b, d },
        ]) {
          close(fisherExact(turned), wanted, 1e-11);
        }
      }),
    );
  });

  it('McNemar and z: the same both ways', () => {
    const n = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(n, n, (first, second) => {
        expect(mcnemarExact({ first, second })).toBe(mcnemarExact({ first: second, second: first }));
        expect(mcnemar({ first, second })).toEqual(mcnemar({ first: second, second: first }));
        const z = twoProportionZ({ k: first, n: 3000 }, { k: second, n: 3000 });
        const back = twoProportionZ({ k: second, n: 3000 }, { k: first, n: 3000 });
        expect(back?.p).toBe(z?.p);
      }),
    );
  });
});

it('adjusted p are never below the p, keep their order, and do not depend on where they stand', () => {
  fc.assert(
    fc.property(p, (some) => {
      for (const adjust of [holm, benjaminiHochberg]) {
        const got = adjust(some);
        for (const [i, value] of got.entries()) expect(value).toBeGreaterThanOrEqual(some[i] ?? 0);
        expect(adjust(some.toReversed()).toReversed()).toEqual(got);
      }
      for (const [i, value] of benjaminiHochberg(some).entries()) {
        expect(value).toBeLessThanOrEqual((holm(some)[i] ?? 0) * (1 + 1e-12));
      }
    }),
  );
});

it('what cannot be computed is null', () => {
  expect(
    chiSquaredContingency([
      [0, 0],
      [1, 2],
    ]),
  ).toBeNull();
  expect(chiSquaredContingency([])).toBeNull();
  expect(chiSquaredContingency([[3], [4]])).toEqual({ statistic: 0, df: 0, p: 1 });
  expect(twoProportionZ({ k: 0, n: 5 }, { k: 0, n: 9 })).toBeNull();
  expect(wasserstein(new Float64Array(), Float64Array.of(1))).toBeNull();
  expect(ksTwoSample(new Float64Array(), Float64Array.of(1))).toBeNull();
  expect(jensenShannon([0], [1])).toBeNull();
  expect(populationStability([0], [1], 0.0001)).toBeNull();
  expect(hosmerLemeshow(Float64Array.of(0, 1, 0.5), Uint8Array.of(0, 1, 1), 3, 'on-these-rows')).toBeNull();
  expect(fisherExact({ a: 0, b: 0, c: 4, d: 5 })).toBe(1);
});
