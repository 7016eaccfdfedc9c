import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapBounds } from '../../../src/evaluate/bounds/bootstrap-bounds.ts';
import { canonicalRows } from '../../../src/evaluate/bounds/canonical-rows.ts';
import type { IntervalConfig, MetricCall } from '../../../src/evaluate/config.ts';
import { clusterCount, unitsDrawn, unitsOf } from '../../../src/evaluate/draws/units.ts';
import { gathered } from '../../../src/evaluate/gather.ts';
import { wilson } from '../../../src/evaluate/intervals/wilson.ts';
import type { BinaryData, RegressionData, TaskData } from '../../../src/evaluate/prepare/data.ts';
import { clustersOf, numbersFrom, uneven } from '../../support/clustered-rows.ts';

const config: IntervalConfig = {
  level: 0.95,
  proportion: 'wilson',
  auc: 'none',
  other: 'bootstrap',
  distances: 'percentile',
  replicates: 200,
  seed: 7,
};

const call = (id: string): MetricCall => {
  const [metric = id, parameter] = id.split('@');
  return { id, metric, parameter: parameter === undefined ? null : Number(parameter) };
};

const row = fc.record({
  label: fc.integer({ min: 0, max: 1 }),
  score: fc.integer({ min: 0, max: 20 }).map((step) => step / 20),
  cluster: fc.integer({ min: 0, max: 6 }),
});

type Row = { readonly label: number; readonly score: number; readonly cluster: number };

const binaryOf = (rows: readonly Row[]): BinaryData => ({
  task: 'binary',
  rows: rows.length,
  weights: null,
  labels: Uint8Array.from(rows, ({ label }) => label),
  predictions: Uint8Array.from(rows, ({ score }) => (score >= 0.5 ? 1 : 0)),
  scores: Float64Array.from(rows, ({ score }) => score),
  clusters: clustersOf(rows.map(({ cluster }) => cluster)),
});

const regressionOf = (rows: readonly Row[]): RegressionData => ({
  task: 'regression',
  rows: rows.length,
  weights: null,
  labels: Float64Array.from(rows, ({ label, score }) => label + score / 3),
  predictions: Float64Array.from(rows, ({ score }) => score),
  clusters: clustersOf(rows.map(({ cluster }) => cluster)),
});

const binaryCalls = ['accuracy', 'f1', 'brier', 'log_loss', 'ece@4', 'average_precision', 'auc_roc'].map(
  call,
);
const regressionCalls = ['mae', 'rmse', 'mape', 'pinball_loss@0.3', 'r2', 'medae'].map(call);
const rowsOf = fc.array(row, { minLength: 2, maxLength: 40 });

/** Each draws by a place of its own, as rows do that are in no cluster. */
const eachByItself = <T extends TaskData>(data: T): T => {
  const of = new Uint32Array(data.rows);
  for (const [place, one] of canonicalRows(data).entries()) of[one] = place;
  return { ...data, clusters: { of, units: Float64Array.from({ length: data.rows }, (_, place) => place) } };
};

const alone = <T extends TaskData>(data: T): T => {
  const { clusters: _clusters, ...rest } = data;
  return rest as T;
};

const expectClose = (found: ReturnType<typeof bootstrapBounds>, wanted: typeof found): void => {
  for (const [place, one] of wanted.entries()) {
    if (one === null) expect(found[place]).toBeNull();
    else {
      expect(found[place]?.low).toBeCloseTo(one.low, 10);
      expect(found[place]?.high).toBeCloseTo(one.high, 10);
    }
  }
};

describe('rows that are drawn with their clusters', () => {
  const rowCalls = binaryCalls.filter(({ metric }) => !['accuracy', 'f1'].includes(metric));

  it('one row a cluster: as rows by themselves are drawn', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const binary = alone(binaryOf(rows));
        expectClose(
          bootstrapBounds(eachByItself(binary), rowCalls, config),
          bootstrapBounds(binary, rowCalls, config),
        );
        const regression = alone(regressionOf(rows));
        expectClose(
          bootstrapBounds(eachByItself(regression), regressionCalls, config),
          bootstrapBounds(regression, regressionCalls, config),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('in whatever order they stand, and whatever number the file gives a cluster', () => {
    const both = fc.tuple(rowsOf, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(both, ([rows, numbers]) => {
        const keys = rows.map(() => numbers.next().value ?? 0);
        const order = Uint32Array.from(rows.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
        for (const [data, calls] of [
          [binaryOf(rows), binaryCalls],
          [regressionOf(rows), regressionCalls],
        ] as const) {
          const { of, units } = data.clusters ?? clustersOf([]);
          const last = units.length - 1;
          const renumbered = { of: of.map((cluster) => last - cluster), units: units.toReversed() };
          const moved = gathered({ ...data, clusters: renumbered }, order);
          expect(bootstrapBounds(moved, calls, config)).toEqual(bootstrapBounds(data, calls, config));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('classes are counted by cluster to the same draws as row by row', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const data = binaryOf(rows);
        const weighted = { ...data, weights: new Float64Array(data.rows).fill(1) };
        const calls = ['accuracy', 'recall', 'f1', 'mcc'].map(call);
        expectClose(bootstrapBounds(data, calls, config), bootstrapBounds(weighted, calls, config));
      }),
      { numRuns: 20 },
    );
  });

  it('each draw says how many rows it draws, and those of a cluster all or none', () => {
    const data = binaryOf([0, 0, 0, 1, 1, 2].map((cluster) => ({ label: 1, score: 0.5, cluster })));
    const units = unitsOf(data, () => new Float64Array(0));
    expect([...(units.sizes ?? [])]).toEqual([3, 2, 1]);
    for (const { times, total } of unitsDrawn(units, config)) {
      const [a = 0, b = 0, c = 0] = times;
      expect(total).toBe(3 * a + 2 * b + c);
    }
  });

  it('are bundled where they are very many, without any being lost', () => {
    const of = Array.from({ length: 70_000 }, (_, place) => place);
    const data = { ...uneven(0, 0, () => 0), rows: of.length, clusters: clustersOf(of) };
    expect(clusterCount(data.clusters)).toBe(70_000);
    const units = unitsOf(data, () => new Float64Array(0));
    expect(units.numbers).toHaveLength(65_536);
    expect(units.sizes?.reduce((sum, size) => sum + size, 0)).toBe(70_000);
    // About a third of the bundles is empty, as in any throw of as many balls into as many boxes.
    expect(units.sizes?.filter((size) => size === 0).length).toBeGreaterThan(20_000);
  });
});

it('the interval holds the truth about as often as it says, and that of rows does not', () => {
  const next = numbersFrom(20);
  const found = Array.from({ length: 300 }, () => {
    const data = uneven(40, 10, next);
    const right = data.labels.reduce((sum, one) => sum + one, 0);
    const [drawn] = bootstrapBounds(data, [call('accuracy')], config);
    return { drawn, byRows: wilson({ k: right, n: data.rows }, 0.95) };
  });
  const share = (key: 'drawn' | 'byRows'): number =>
    found.filter(({ [key]: one }) => one !== null && one !== undefined && one.low <= 0.8 && one.high >= 0.8)
      .length / found.length;
  expect(share('drawn')).toBeGreaterThan(0.88);
  expect(share('drawn')).toBeLessThan(0.99);
  expect(share('byRows')).toBeLessThan(0.85);
});
