import { expect, test } from 'vitest';
import { gateIntervals } from '../../src/engines/intervals.ts';
import { parseMeasuringConfig } from '../../src/evaluate/config.ts';
import type { BinaryData, RegressionData } from '../../src/evaluate/prepare/data.ts';

const binary = (rows: number, weights: Float64Array | null = null): { readonly data: BinaryData } => ({
  data: {
    task: 'binary',
    rows,
    labels: new Uint8Array(0),
    predictions: new Uint8Array(0),
    scores: new Float64Array(0),
    weights,
  },
});

const settingsOf = (
  metrics: string,
  prepared: { readonly data: BinaryData | RegressionData },
  slices = '[]',
) => {
  const columns =
    prepared.data.task === 'binary'
      ? 'id: id, label: y, score: s, latency: ms'
      : 'id: id, label: y, prediction: p';
  const parsed = parseMeasuringConfig(
    'manifest',
    `{ task: ${prepared.data.task}, columns: { ${columns} }, metrics: [${metrics}], slices: ${slices}, intervals: { other: bootstrap } }`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { config, byValue } = gateIntervals(prepared, parsed.value);
  return { other: config.intervals?.other, distances: config.intervals?.distances, byValue };
};

test('what is counted before it is drawn is drawn however many rows there are', () => {
  const { other, byValue, distances } = settingsOf('f1, mcc, recall', binary(100_000_000));
  expect([other, distances, byValue('f1')]).toEqual(['bootstrap', 'reflected', null]);
});

test.each([
  ['ece', 100_000, '[]', 'bootstrap'],
  ['ece', 100_001, '[]', 'cells'],
  ['ece, average_precision', 50_001, '[]', 'cells'],
  ['ece', 50_001, '[[sex]]', 'cells'],
  ['brier', 400_000, '[]', 'bootstrap'],
  ['brier', 400_001, '[]', 'cells'],
  ['ece_quantile', 10_000, '[]', 'bootstrap'],
  ['ece_quantile', 10_001, '[]', 'cells'],
])('%s of %d rows, sliced by %s: %s', (metrics, rows, slices, expected) => {
  const { other, byValue } = settingsOf(`${metrics}, f1`, binary(rows), slices);
  expect(other).toBe(expected);
  const reason = expected === 'cells' ? `${rows} rows are too many to draw again` : null;
  expect(byValue(metrics.split(',')[0] ?? '')).toBe(reason);
  expect(byValue('f1')).toBeNull();
});

test('what no draw can tell says why it is judged by its value', () => {
  const regression = {
    data: {
      task: 'regression',
      rows: 9,
      labels: new Float64Array(0),
      predictions: new Float64Array(0),
      weights: null,
    },
  } as const;
  expect(settingsOf('max_error', regression).byValue('max_error')).toContain('bounds no other');
  expect(settingsOf('latency_max', binary(9)).byValue('latency_max')).toContain('bounds no other');
  expect(settingsOf('auc_roc', binary(9, new Float64Array(9))).byValue('auc_roc')).toBe(
    'AUC has no interval with weights',
  );
  expect(settingsOf('auc_roc, count', binary(9)).byValue('auc_roc')).toBeNull();
});
