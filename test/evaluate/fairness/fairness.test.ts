import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/domain/decimal.ts';
import type { FairnessMetric } from '../../../src/evaluate/config.ts';
import { fairnessReport } from '../../../src/evaluate/fairness/fairness.ts';
import type { Group } from '../../../src/evaluate/fairness/rate.ts';

const group = (name: string | null, [tn, fp, fn, tp]: readonly [number, number, number, number]): Group => ({
  where: { g: name },
  rows: tn + fp + fn + tp,
  weights: { tn, fp, fn, tp },
});

const judged = (
  groups: readonly Group[],
  metric: FairnessMetric,
  bar?: string,
  pairLevel: number | null = null,
) => {
  const decimal = bar === undefined ? null : Decimal.parse(bar);
  const bars = new Map(decimal === null ? [] : [[metric, decimal] as const]);
  return fairnessReport({ by: ['g'], groups }, metric, { bars, pairLevel });
};

describe('a bar', () => {
  it('is met exactly where doubles say it is not', () => {
    expect(4 / 25 / (4 / 20)).toBeLessThan(0.8);
    const groups = [group('F', [21, 4, 0, 0]), group('M', [16, 4, 0, 0])];
    expect(judged(groups, 'demographic_parity_ratio', '0.8')).toMatchObject({ value: 0.8, meets: true });
    expect(judged(groups, 'demographic_parity_ratio', '0.8000000000000000000001')).toMatchObject({
      meets: false,
    });
  });

  it('is met by every pair of counts whose quotient it is', () => {
    for (let n = 5; n < 60; n += 5)
      for (let k = 1; k < n; k++) {
        const groups = [group('a', [5 * n - 4 * k, 4 * k, 0, 0]), group('b', [n - k, k, 0, 0])];
        const { meets, lowest } = judged(groups, 'demographic_parity_ratio', '0.8');
        expect([meets, lowest?.group.g]).toEqual([true, 'a']);
      }
  });

  it('of a difference is an upper one', () => {
    const groups = [group('a', [0, 0, 3, 7]), group('b', [0, 0, 4, 6])];
    expect(judged(groups, 'equal_opportunity_difference', '0.1').meets).toBe(true);
    expect(judged(groups, 'equal_opportunity_difference', '0.09').meets).toBe(false);
  });
});

describe('groups', () => {
  it('without a value or without a rate take no part, and are listed', () => {
    const groups = [
      group('a', [5, 5, 1, 4]),
      group('b', [1, 1, 0, 0]),
      group('c', [5, 5, 2, 3]),
      group(null, [0, 0, 0, 9]),
    ];
    expect(judged(groups, 'equal_opportunity_difference')).toMatchObject({
      value: 0.8 - 0.6,
      conventional: 0.8,
      lowest: { group: { g: 'c' }, k: 3, n: 5 },
      highest: { group: { g: 'a' }, k: 4, n: 5 },
      excluded: [
        { group: { g: null }, rows: 9, because: 'missing value' },
        { group: { g: 'b' }, rows: 2, because: 'no positive labels', rate: 'tpr' },
      ],
    });
  });

  it('must be two', () => {
    expect(judged([group('a', [5, 5, 1, 4])], 'demographic_parity_ratio', '0.8')).toMatchObject({
      value: null,
      undefined: 'fewer than two groups',
      conventional: 1,
      meets: null,
      lowest: null,
      highest: null,
    });
  });

  it('of equal rates are named by code point', () => {
    const groups = [group('a', [1, 1, 0, 0]), group('b', [2, 2, 0, 0]), group('c', [3, 3, 0, 0])];
    expect(judged(groups, 'demographic_parity_difference')).toMatchObject({
      value: 0,
      lowest: { group: { g: 'a' } },
      highest: { group: { g: 'a' } },
    });
  });
});

describe('equalized odds', () => {
  it('names the worse rate, and tpr on a draw', () => {
    const draw = [group('a', [5, 5, 5, 5]), group('b', [10, 0, 10, 0])];
    expect(judged(draw, 'equalized_odds_difference')).toMatchObject({ value: 0.5, rate: 'tpr' });
    const worse = [group('a', [1, 9, 5, 5]), group('b', [10, 0, 10, 0])];
    expect(judged(worse, 'equalized_odds_difference')).toMatchObject({ value: 0.9, rate: 'fpr' });
  });

  it('as a ratio is the smallest that is defined', () => {
    const groups = [group('a', [10, 0, 5, 5]), group('b', [10, 0, 0, 10])];
    expect(judged(groups, 'equalized_odds_ratio')).toMatchObject({ value: 0.5, rate: 'tpr', meets: null });
  });
});

describe('pairs', () => {
  const groups = [group('F', [21, 4, 0, 0]), group('M', [16, 4, 0, 0]), group('N', [5, 0, 0, 0])];

  it('stand against the largest group, with Katz and Newcombe intervals', () => {
    const ratios = judged(groups, 'demographic_parity_ratio', undefined, 0.95).pairs;
    expect(ratios).toMatchObject([
      { group: { g: 'M' }, reference: { g: 'F' }, value: 1.25 },
      { group: { g: 'N' }, reference: { g: 'F' }, value: 0, low: null, high: null },
    ]);
    expect(ratios[0]?.low).toBeCloseTo(0.356, 3);
    expect(ratios[0]?.high).toBeCloseTo(4.385, 3);
    expect(judged(groups, 'demographic_parity_difference', undefined, 0.95).pairs).toHaveLength(2);
  });

  it('are left out where nothing can be divided by the reference', () => {
    const none = [group('F', [25, 0, 0, 0]), group('M', [16, 4, 0, 0])];
    expect(judged(none, 'demographic_parity_ratio', undefined, 0.95).pairs).toEqual([]);
  });
});
