import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delong } from '../../../src/evaluate/intervals/delong.ts';
import { clusteredDelong, clusteredDelongPaired } from '../../../src/evaluate/intervals/delong-clustered.ts';
import { delongPaired } from '../../../src/evaluate/intervals/delong-paired.ts';
import { clustersOf } from '../../support/clustered-rows.ts';

const row = fc.record({
  label: fc.integer({ min: 0, max: 1 }),
  first: fc.integer({ min: 0, max: 20 }),
  second: fc.integer({ min: 0, max: 20 }),
});

const twice = <T>(values: readonly T[]): readonly T[] => values.flatMap((one) => [one, one]);

describe('DeLong’s variance by clusters', () => {
  it('of one row a cluster is DeLong’s', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 40 }), (rows) => {
        const labels = Uint8Array.from(rows, ({ label }) => label);
        const [first, second] = [
          Float64Array.from(rows, (one) => one.first),
          Float64Array.from(rows, (one) => one.second),
        ];
        const clusters = clustersOf(rows.map((_, place) => place));
        const [known, found] = [delong(first, labels), clusteredDelong(first, { labels, clusters })];
        if (known === null || known.variance === null) return;
        expect(found?.auc).toBeCloseTo(known.auc, 12);
        expect(found?.variance).toBeCloseTo(known.variance, 12);
        const pair = delongPaired(first, second, labels);
        const byClusters = clusteredDelongPaired(first, second, { labels, clusters });
        expect(byClusters?.differenceVariance).toBeCloseTo(pair?.differenceVariance ?? Number.NaN, 12);
      }),
    );
  });

  it('is not made smaller by writing every row of a cluster twice', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 30 }), (rows) => {
        const of = (some: readonly (typeof rows)[number][], numbers: readonly number[]) =>
          clusteredDelong(
            Float64Array.from(some, ({ first }) => first),
            { labels: Uint8Array.from(some, ({ label }) => label), clusters: clustersOf(numbers) },
          );
        const numbers = rows.map((_, place) => Math.floor(place / 2));
        const [once, doubled] = [of(rows, numbers), of(twice(rows), twice(numbers))];
        expect(doubled?.auc).toBe(once?.auc);
        if (once?.variance === null || once === null) expect(doubled?.variance ?? null).toBeNull();
        else expect(doubled?.variance).toBeCloseTo(once.variance, 12);
      }),
    );
  });

  it('is none where a label stands in one cluster only, and there is no AUC of one label', () => {
    const labels = Uint8Array.of(1, 1, 0, 0);
    const scores = Float64Array.of(0.9, 0.2, 0.4, 0.1);
    expect(clusteredDelong(scores, { labels, clusters: clustersOf([0, 0, 1, 2]) })?.variance).toBeNull();
    const ones = new Uint8Array(4).fill(1);
    expect(clusteredDelong(scores, { labels: ones, clusters: clustersOf([0, 1, 2, 3]) })).toBeNull();
  });
});
