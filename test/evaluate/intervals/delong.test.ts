import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delong } from '../../../src/evaluate/intervals/delong.ts';
import { delongPaired } from '../../../src/evaluate/intervals/delong-paired.ts';
import { scoreOrder } from '../../../src/evaluate/sort/by-score.ts';
import { pairedDelong } from '../../../src/evaluate/tests/paired-delong.ts';
import { goldenRows } from '../special/golden.ts';

type Row = readonly [
  a: number[],
  b: number[],
  labels: number[],
  aucA: number,
  aucB: number,
  varianceA: number,
  varianceB: number,
  covariance: number,
  variance: number,
  z: number,
  p: number,
];

const close = (got: number | null | undefined, wanted: number): void =>
  expect(Math.abs((got ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
    Math.max(1e-15, Math.abs(wanted) * 1e-12),
  );

it('equals the definition over all pairs, ties included', () => {
  for (const row of goldenRows<Row>('delong', 'delong')) {
    const [a, b, labelList, aucA, aucB, varianceA, varianceB, covariance, variance, z, p] = row;
    const first = Float64Array.from(a);
    const second = Float64Array.from(b);
    const labels = Uint8Array.from(labelList);
    close(delong(first, labels)?.auc, aucA);
    close(delong(first, labels)?.variance, varianceA);
    const paired = delongPaired(first, second, labels);
    close(paired?.second, aucB);
    close(paired?.firstVariance, varianceA);
    close(paired?.secondVariance, varianceB);
    close(paired?.covariance, covariance);
    close(paired?.differenceVariance, variance);
    if (paired === null) continue;
    close(pairedDelong(paired)?.z, z);
    close(pairedDelong(paired)?.p, p);
  }
});

const rows = fc.array(
  fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }), fc.constantFrom(0, 1)),
  { minLength: 4, maxLength: 80 },
);

const columns = (some: readonly (readonly [number, number, number])[]) => ({
  first: Float64Array.from(some, (row) => row[0]),
  second: Float64Array.from(some, (row) => row[1]),
  labels: Uint8Array.from(some, (row) => row[2]),
});

describe('invariances', () => {
  it('of one AUC: a rising function of the scores, the order of the rows, and both negated and relabelled', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { first, labels } = columns(some);
        const wanted = delong(first, labels);
        expect(
          delong(
            first.map((s) => s ** 3 / 7 + 1),
            labels,
          ),
        ).toEqual(wanted);
        const turned = columns(some.toReversed());
        expect(delong(turned.first, turned.labels)?.auc).toBe(wanted?.auc);
        const flipped = delong(
          first.map((s) => -s),
          labels.map((label) => 1 - label),
        );
        expect(flipped?.auc ?? -1).toBeCloseTo(wanted?.auc ?? -1, 14);
        expect(flipped?.variance ?? -1).toBeCloseTo(wanted?.variance ?? -1, 14);
      }),
    );
  });

  it('of negated scores: AUC becomes 1 - AUC, the variance stays', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { first, labels } = columns(some);
        const one = delong(first, labels);
        const two = delong(
          first.map((s) => -s),
          labels,
        );
        expect((one?.auc ?? 0.5) + (two?.auc ?? 0.5)).toBeCloseTo(1, 14);
        expect(one?.variance ?? -1).toBeCloseTo(two?.variance ?? -1, 14);
      }),
    );
  });

  it('of a pair: trading places turns z over; the parts make up the variance of the difference', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { first, second, labels } = columns(some);
        const one = delongPaired(first, second, labels);
        const two = delongPaired(second, first, labels);
        if (one === null || two === null) return;
        const { firstVariance, secondVariance, covariance, differenceVariance } = one;
        expect(differenceVariance).toBeCloseTo(firstVariance + secondVariance - 2 * covariance, 14);
        expect(pairedDelong(one)?.z ?? 0).toBeCloseTo(-(pairedDelong(two)?.z ?? 0), 10);
      }),
    );
  });

  it('identical scores: z 0, p 1', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { first, labels } = columns(some);
        const paired = delongPaired(first, first.slice(), labels);
        if (paired !== null) expect(pairedDelong(paired)).toEqual({ z: 0, p: 1 });
      }),
    );
  });
});

it('has no AUC with one class, no variance with one positive, no z with a certain difference', () => {
  expect(delong(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeNull();
  expect(delong(Float64Array.of(1, 2, 3), Uint8Array.of(0, 0, 1))).toEqual({ auc: 1, variance: null });
  const labels = Uint8Array.of(0, 0, 1, 1);
  const up = Float64Array.of(1, 2, 3, 4);
  const paired = delongPaired(
    up,
    up.map((s) => -s),
    labels,
  );
  expect(paired?.differenceVariance).toBe(0);
  expect(paired === null ? null : pairedDelong(paired)).toBeNull();
  expect(delongPaired(up, up, Uint8Array.of(0, 1, 1, 1))).toBeNull();
});

it('scoreOrder sorts as a comparison does, whatever the doubles', () => {
  const double = fc.double({ noNaN: true });
  fc.assert(
    fc.property(
      fc.array(double, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 100 }),
      (some, times) => {
        const scores = Float64Array.from(
          { length: some.length * times },
          (_, i) => some[(i * 7) % some.length] ?? 0,
        );
        const wanted = Array.from(scores.keys()).sort((i, j) => {
          const [a, b] = [scores[i] ?? 0, scores[j] ?? 0];
          return a < b ? -1 : a > b ? 1 : i - j;
        });
        expect(Array.from(scoreOrder(scores))).toEqual(wanted);
      },
    ),
    { numRuns: 60 },
  );
});
