import { describe, expect, test } from 'vitest';
import { drawnBounds } from '../../../src/evaluate/bounds/drawn-bounds.ts';
import type { IntervalConfig } from '../../../src/evaluate/config.ts';
import { clusteredDelong } from '../../../src/evaluate/intervals/delong-clustered.ts';
import { wilson } from '../../../src/evaluate/intervals/wilson.ts';
import type { BinaryData } from '../../../src/evaluate/prepare/data.ts';
import { clustersOf, numbersFrom, uneven } from '../../support/clustered-rows.ts';

const config: IntervalConfig = {
  level: 0.95,
  proportion: 'wilson',
  auc: 'delong',
  other: 'bootstrap',
  distances: 'percentile',
  replicates: 400,
  seed: 7,
};

const call = (metric: string) => ({ id: metric, metric, parameter: null });

const boundsOf = (metric: string, data: BinaryData, value = 0.5, settings = config) => {
  const asked = call(metric);
  return drawnBounds({ calls: [asked], measured: [{ value }] }, data, settings).get(asked);
};

describe('an interval of clusters', () => {
  test('says on how many it rests, and is wider than that of rows', () => {
    const data = uneven(40, 10, numbersFrom(3));
    const right = data.labels.reduce((sum, one) => sum + one, 0);
    const found = boundsOf('accuracy', data, right / 400);
    const byRows = wilson({ k: right, n: 400 }, 0.95);
    expect(found).toMatchObject({ clusters: 40 });
    const width = (one: { low: number | null; high: number | null } | null | undefined): number =>
      (one?.high ?? 0) - (one?.low ?? 0);
    expect(width(found)).toBeGreaterThan(1.3 * width(byRows));
  });

  test('needs 20 of them', () => {
    const few = { low: null, high: null, clusters: 12, no_interval: 'an interval needs 20 clusters, 8 more' };
    expect(boundsOf('accuracy', uneven(12, 50, numbersFrom(1)))).toEqual(few);
    expect(boundsOf('auc_roc', uneven(12, 50, numbersFrom(1)))).toMatchObject({ low: null, high: null });
    expect(boundsOf('accuracy', uneven(20, 5, numbersFrom(1)))).not.toHaveProperty('no_interval');
  });

  test('counts the clusters in which there is something to count', () => {
    const of = Array.from({ length: 60 }, (_, row) => row % 30);
    const data: BinaryData = {
      ...uneven(0, 0, numbersFrom(1)),
      rows: 60,
      // Positives are in the first five clusters only.
      labels: Uint8Array.from(of, (cluster) => (cluster < 5 ? 1 : 0)),
      predictions: new Uint8Array(60).fill(1),
      clusters: clustersOf(of),
    };
    expect(boundsOf('recall', data, 1)).toMatchObject({ clusters: 5, no_interval: expect.any(String) });
    expect(boundsOf('fpr', data, 1)).toMatchObject({ clusters: 25, high: 1 });
  });

  test('of a share of all rows is Wilson’s of the clusters: no draw shows any spread', () => {
    const data = { ...uneven(30, 10, numbersFrom(1)), labels: new Uint8Array(300).fill(1) };
    const known = wilson({ k: 30, n: 30 }, 0.95);
    expect(boundsOf('accuracy', data, 1)).toEqual({ ...known, clusters: 30 });
    expect(known?.low).toBeLessThan(0.89);
  });

  test('of the AUC is DeLong’s by clusters, and costs no draws', () => {
    const next = numbersFrom(9);
    const data = { ...uneven(40, 10, next), scores: Float64Array.from({ length: 400 }, next) };
    const { auc = 0 } = clusteredDelong(data.scores, data as typeof data & Required<BinaryData>) ?? {};
    const found = boundsOf('auc_roc', data, auc, { ...config, other: 'cells' });
    expect(found).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
    expect(((found?.low ?? 0) + (found?.high ?? 0)) / 2).toBeCloseTo(auc, 12);
  });

  test('is none where there are too many rows to draw, and says so', () => {
    const data = { ...uneven(40, 10, numbersFrom(3)), weights: new Float64Array(400).fill(2) };
    expect(boundsOf('accuracy', data, 0.8, { ...config, other: 'cells' })).toEqual({
      low: null,
      high: null,
      clusters: 40,
      no_interval: '400 rows are too many to draw again',
    });
  });
});
