import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../src/evaluate/intervals/bootstrap.ts';
import { clopperPearson } from '../../../src/evaluate/intervals/clopper-pearson.ts';
import type { Interval, Proportion } from '../../../src/evaluate/intervals/interval.ts';
import { katzLog } from '../../../src/evaluate/intervals/katz-log.ts';
import { newcombe } from '../../../src/evaluate/intervals/newcombe.ts';
import { newcombePaired } from '../../../src/evaluate/intervals/newcombe-paired.ts';
import { aucInterval, normalInterval } from '../../../src/evaluate/intervals/normal-interval.ts';
import {
  lowerBoundRank,
  quantileLowerBound,
  quantileUpperBound,
  upperBoundRank,
} from '../../../src/evaluate/intervals/quantile-bound.ts';
import { wilson } from '../../../src/evaluate/intervals/wilson.ts';
import { effectiveSize, wilsonWeighted } from '../../../src/evaluate/intervals/wilson-weighted.ts';
import { goldenRows } from '../special/golden.ts';

/** The contract's own bound, 1e-9 relative or 1e-12 absolute, a thousand times tighter where it is relative. */
const close = (got: Interval | null, low: number, high: number): void => {
  expect(got).not.toBeNull();
  for (const [value, wanted] of [
    [got?.low, low],
    [got?.high, high],
  ] as const) {
    expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
      Math.max(1e-15, Math.abs(wanted) * 1e-12),
    );
  }
};

type One = readonly [k: number, n: number, level: number, low: number, high: number];
type Two = readonly [
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  level: number,
  low: number,
  high: number,
];

describe('golden', () => {
  it.each(goldenRows<One>('intervals', 'wilson'))('wilson %d of %d at %d', (...[k, n, level, low, high]) => {
    close(wilson({ k, n }, level), low, high);
  });

  it.each(goldenRows<One>('intervals', 'clopperPearson'))(
    'clopperPearson %d of %d at %d',
    (...[k, n, level, low, high]) => {
      close(clopperPearson({ k, n }, level), low, high);
    },
  );

  it.each(goldenRows<Two>('intervals', 'newcombe'))(
    'newcombe %d/%d - %d/%d at %d',
    (...[k1, n1, k2, n2, level, low, high]) => {
      close(newcombe({ k: k1, n: n1 }, { k: k2, n: n2 }, level), low, high);
    },
  );

  it.each(goldenRows<Two>('intervals', 'katzLog'))(
    'katzLog %d/%d over %d/%d at %d',
    (...[k1, n1, k2, n2, level, low, high]) => {
      close(katzLog({ k: k1, n: n1 }, { k: k2, n: n2 }, level), low, high);
    },
  );

  it.each(goldenRows<Two>('intervals', 'newcombePaired'))(
    'newcombePaired %d %d %d %d at %d',
    (...[both, onlyFirst, onlySecond, neither, level, low, high]) => {
      close(newcombePaired({ both, onlyFirst, onlySecond, neither }, level), low, high);
    },
  );

  it('bootstrapInterval', () => {
    type Row = readonly [replicates: number[], level: number, low: number, high: number];
    for (const [replicates, level, low, high] of goldenRows<Row>('intervals', 'bootstrapInterval')) {
      close(bootstrapInterval(Float64Array.from(replicates), level), low, high);
    }
    expect(bootstrapInterval(new Float64Array(), 0.95)).toBeNull();
  });

  type Rank = readonly [n: number, q: number, confidence: number, upper: number | null, lower: number | null];
  it.each(goldenRows<Rank>('intervals', 'quantileBoundRanks'))(
    'ranks that bound a quantile: n %d, q %d, confidence %d',
    (...[n, q, confidence, upper, lower]) => {
      expect(upperBoundRank(n, q, confidence)).toBe(upper);
      expect(lowerBoundRank(n, q, confidence)).toBe(lower);
    },
  );
});

const proportion: fc.Arbitrary<Proportion> = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ k: Math.round(n * share), n }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

const holds = (interval: Interval | null, estimate: number): void => {
  expect(interval?.low).toBeLessThanOrEqual(estimate + 1e-12);
  expect(interval?.high).toBeGreaterThanOrEqual(estimate - 1e-12);
};

describe('every interval', () => {
  it('contains its estimate, and proportions stay within [0, 1]', () => {
    fc.assert(
      fc.property(proportion, level, (p, at) => {
        for (const interval of [wilson(p, at), clopperPearson(p, at)]) {
          holds(interval, p.k / p.n);
          expect(interval?.low).toBeGreaterThanOrEqual(0);
          expect(interval?.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('of a difference contains it, stays within [-1, 1], and turns over with it', () => {
    fc.assert(
      fc.property(proportion, proportion, level, (a, b, at) => {
        const interval = newcombe(a, b, at);
        holds(interval, a.k / a.n - b.k / b.n);
        expect(interval?.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        close(newcombe(b, a, at), -(interval?.high ?? 0), -(interval?.low ?? 0));
      }),
    );
  });

  it('of a ratio contains it, and is null where a count is 0', () => {
    fc.assert(
      fc.property(proportion, proportion, level, (a, b, at) => {
        const interval = katzLog(a, b, at);
        if (a.k === 0 || b.k === 0) expect(interval).toBeNull();
        else holds(interval, ((a.k / a.n) * b.n) / b.k);
      }),
    );
  });

  it('of a paired difference contains it', () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (both, onlyFirst, onlySecond, neither) => {
        const n = both + onlyFirst + onlySecond + neither;
        const interval = newcombePaired({ both, onlyFirst, onlySecond, neither }, 0.95);
        if (n === 0) expect(interval).toBeNull();
        else holds(interval, (onlyFirst - onlySecond) / n);
      }),
    );
  });

  it('is null without rows', () => {
    expect(wilson({ k: 0, n: 0 }, 0.95)).toBeNull();
    expect(clopperPearson({ k: 0, n: 0 }, 0.95)).toBeNull();
    expect(newcombe({ k: 0, n: 0 }, { k: 1, n: 2 }, 0.95)).toBeNull();
    expect(wilsonWeighted({ success: 0, total: 0, squares: 0 }, 0.95)).toBeNull();
  });
});

it('mirrored counts give mirrored intervals', () => {
  fc.assert(
    fc.property(proportion, level, ({ k, n }, at) => {
      for (const method of [wilson, clopperPearson]) {
        const interval = method({ k, n }, at);
        const mirror = method({ k: n - k, n }, at);
        expect(interval?.low).toBeCloseTo(1 - (mirror?.high ?? 0), 12);
      }
    }),
  );
});

it('Kish: equal weights change nothing', () => {
  const sums = { success: 18 * 3, total: 20 * 3, squares: 20 * 9 };
  expect(effectiveSize(sums)).toBe(20);
  const plain = wilson({ k: 18, n: 20 }, 0.95);
  close(wilsonWeighted(sums, 0.95), plain?.low ?? 0, plain?.high ?? 0);
  expect(effectiveSize({ success: 0, total: 4, squares: 10 })).toBeCloseTo(1.6, 15);
});

it('evaluation.md, case 8', () => {
  close(wilson({ k: 18, n: 20 }, 0.95), 0.6989663547715128, 0.972133518786232);
  expect(clopperPearson({ k: 18, n: 20 }, 0.95)?.low).toBeCloseTo(0.68301728598, 11);
  expect(wilson({ k: 0, n: 20 }, 0.95)?.high).toBeCloseTo(0.1611251580528, 13);
});

it('the interval of a difference is not clipped, that of an AUC is', () => {
  expect(normalInterval(0.9, 0.04, 0.95).high).toBeGreaterThan(1);
  expect(aucInterval(0.9, 0.04, 0.95).high).toBe(1);
});

it('a p95 needs 59 observations for an upper bound at 95 %', () => {
  const sorted = Float64Array.from({ length: 59 }, (_, i) => i);
  expect(quantileUpperBound(sorted, 0.95, 0.95)).toBe(58);
  expect(quantileUpperBound(sorted.subarray(1), 0.95, 0.95)).toBeNull();
  expect(quantileLowerBound(sorted, 0.95, 0.95)).toBeLessThan(57);
});
