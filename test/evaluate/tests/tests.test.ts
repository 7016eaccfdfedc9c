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
  it.each(goldenRows<Fisher>('tests', 'fisherExact'))('fisher %d %d %d %d', (...[a, b, c, d, p]) => {
    close(fisherExact({ a, b, c, d }), p);
  });

  type TwoZ = readonly [k1: number, n1: number, k2: number, n2: number, z: number, p: number];
  it.each(goldenRows<TwoZ>('tests', 'twoProportionZ'))('z %d/%d, %d/%d', (...[k1, n1, k2, n2, z, p]) => {
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
