import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/evaluate/tests/adjusted.ts';
import { chiSquaredContingency } from '../../../src/evaluate/tests/chi-squared-contingency.ts';
import { fisherExact } from '../../../src/evaluate/tests/fisher-exact.ts';
import { hosmerLemeshow } from '../../../src/evaluate/tests/hosmer-lemeshow.ts';
import { jensenShannon } from '../../../src/evaluate/tests/jensen-shannon.ts';
import { ksProbability, ksTwoSample } from '../../../src/evaluate/tests/kolmogorov-smirnov.ts';
import { mcnemar, mcnemarCorrected, mcnemarExact } from '../../../src/evaluate/tests/mcnemar.ts';
import { populationStability } from '../../../src/evaluate/tests/population-stability.ts';
import { twoProportionZ } from '../../../src/evaluate/tests/two-proportion-z.ts';
import { wasserstein } from '../../../src/evaluate/tests/wasserstein.ts';
import { goldenRows, relativeError } from '../special/golden.ts';

const close = (
  got: number | null | undefined,
  wanted: number | null | undefined,
  tolerance = 1e-12,
): void => {
  const value = got ?? Number.NaN;
  if (Math.abs(value - (wanted ?? Number.NaN)) <= 1e-15) return;
  expect(relativeError(value, wanted ?? Number.NaN), `${value} for ${wanted}`).toBeLessThanOrEqual(tolerance);
};

type Nullable = number | null;

describe('golden', () => {
  type Discordant = readonly [
    b: number,
    c: number,
    exact: number,
    s: Nullable,
    p: Nullable,
    sc: Nullable,
    pc: Nullable,
  ];
  it.each(goldenRows<Discordant>('tests', 'mcnemar'))('mcnemar %d, %d', (first, second, exact, ...rest) => {
    close(mcnemarExact({ first, second }), exact);
    const got = [mcnemar({ first, second }), mcnemarCorrected({ first, second })];
    if (first + second === 0) expect(got).toEqual([null, null]);
    else for (const [i, value] of got.flatMap((r) => [r?.statistic, r?.p]).entries()) close(value, rest[i]);
  });

  type Table = readonly [table: number[][], statistic: number, df: number, p: number];
  it.each(goldenRows<Table>('tests', 'chiSquaredContingency'))(
    'chi-squared %j',
    (table, statistic, df, p) => {
      const got = chiSquaredContingency(table);
      close(got?.statistic, statistic);
      expect(got?.df).toBe(df);
      close(got?.p, p, 1e-11);
    },
  );

  type Fisher = readonly [a: number, b: number, c: number, d: number, p: number];
  it.each(goldenRows<Fisher>('tests', 'fisherExact'))('fisher %d %d %d %d', (a, b, c, d, p) => {
    close(fisherExact({ a, b, c, d }), p);
  });

  type TwoZ = readonly [k1: number, n1: number, k2: number, n2: number, z: number, p: number];
  it.each(goldenRows<TwoZ>('tests', 'twoProportionZ'))('z %d/%d, %d/%d', (k1, n1, k2, n2, z, p) => {
    const got = twoProportionZ({ k: k1, n: n1 }, { k: k2, n: n2 });
    close(got?.z, z);
    close(got?.p, p, 1e-11);
  });

  it('wasserstein', () => {
    type Row = readonly [a: number[], b: number[], wanted: number];
    for (const [a, b, wanted] of goldenRows<Row>('tests', 'wasserstein')) {
      close(wasserstein(Float64Array.from(a), Float64Array.from(b)), wanted);
    }
  });

  it('jensenShannon and populationStability', () => {
    type Row = readonly [reference: number[], current: number[], js: number, psi: number];
    for (const [reference, current, js, psi] of goldenRows<Row>('tests', 'divergences')) {
      close(jensenShannon(reference, current), js, 1e-9);
      close(populationStability(reference, current, 0.0001), psi);
    }
  });

  it('holm and benjaminiHochberg', () => {
    type Row = readonly [p: number[], holm: number[], bh: number[]];
    for (const [p, wantedHolm, wantedBh] of goldenRows<Row>('tests', 'adjusted')) {
      for (const [i, value] of holm(p).entries()) close(value, wantedHolm[i]);
      for (const [i, value] of benjaminiHochberg(p).entries()) close(value, wantedBh[i]);
    }
  });

  it('hosmerLemeshow', () => {
    type Row = readonly [
      scores: number[],
      labels: number[],
      groups: number,
      heldOut: boolean,
      s: number,
      df: number,
      p: number,
    ];
    for (const [scores, labels, groups, heldOut, statistic, df, p] of goldenRows<Row>(
      'tests',
      'hosmerLemeshow',
    )) {
      const fitted = heldOut ? 'elsewhere' : 'on-these-rows';
      const got = hosmerLemeshow(Float64Array.from(scores), Uint8Array.from(labels), groups, fitted);
      close(got?.statistic, statistic, 1e-11);
      expect(got?.df).toBe(df);
      close(got?.p, p, 1e-11);
    }
  });

  it('ksTwoSample', () => {
    type Row = readonly [a: number[] | number, b: number[] | number, statistic: number, p: number];
    for (const [a, b, statistic, p] of goldenRows<Row>('kolmogorov', 'ksTwoSample')) {
      if (typeof a === 'number' || typeof b === 'number') {
        if (typeof a === 'number' && typeof b === 'number') close(ksProbability(statistic, a, b), p, 1e-10);
        continue;
      }
      const got = ksTwoSample(Float64Array.from(a), Float64Array.from(b));
      close(got?.statistic, statistic);
      close(got?.p, p, 1e-11);
    }
  });
});

it('evaluation.md, cases 10 to 13', () => {
  close(
    chiSquaredContingency([
      [10, 10, 20],
      [20, 20, 20],
    ])?.p,
    0.24935220877729622,
  );
  close(fisherExact({ a: 8, b: 2, c: 1, d: 5 }), 0.034965034965034975);
  close(ksTwoSample(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(3, 4, 5, 6, 7))?.p, 0.873015873015873);
  expect(wasserstein(Float64Array.of(0, 1, 3), Float64Array.of(5, 6, 8))).toBe(5);
  close(populationStability([2, 3, 5], [1, 3, 6], 0.0001), 0.08754687373538998);
  close(jensenShannon([1, 0], [1, 1]), 0.464501404022459 / Math.sqrt(Math.LN2));
});

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
