import { expect, test } from 'vitest';
import { isNeeded, needing, nothingNeeded, together } from '../../src/domain/measurement.ts';

const parity = { metric: 'demographic_parity_ratio', by: ['sex'] };

const search = {
  metric: 'error_rate',
  columns: ['region'],
  depth: 2,
  support: 50,
  most: 10,
  q: 0.05,
  tolerance: null,
} as const;

test('needs are joined, each once', () => {
  const all = [
    needing({ metrics: ['recall', 'count'], slices: [['region']] }),
    needing({ metrics: ['count', 'auc_roc'], fairness: [parity] }),
    needing({ fairness: [parity], champion: true }),
  ];
  expect(together(all)).toEqual({
    metrics: ['recall', 'count', 'auc_roc'],
    slices: [['region']],
    fairness: [parity],
    champion: true,
    baseline: false,
    championSlices: false,
    weakSlices: [],
    bins: {},
    datasets: false,
    leakage: [],
  });
  expect(together([])).toEqual(nothingNeeded);
});

test('crossed columns are one slicing in any order, named once and in the order of canonical JSON', () => {
  const slices = [
    ['region', 'age'],
    ['age', 'region'],
    ['age', 'region', 'age'],
    ['Zone', 'age'],
  ];
  expect(together([needing({ slices })]).slices).toEqual([
    ['age', 'region'],
    ['Zone', 'age'],
  ]);
});

test('slices alone ask for nothing', () => {
  expect(isNeeded(nothingNeeded)).toBe(false);
  expect(isNeeded(needing({ slices: [['region']] }))).toBe(false);
  expect(isNeeded(needing({ metrics: ['recall'] }))).toBe(true);
  expect(isNeeded(needing({ fairness: [parity] }))).toBe(true);
  expect(isNeeded(needing({ champion: true }))).toBe(true);
  expect(isNeeded(needing({ championSlices: true }))).toBe(false);
  expect(isNeeded(needing({ weakSlices: [search] }))).toBe(true);
});

test('what any of them needs is needed', () => {
  const [nothing, all] = [
    nothingNeeded,
    needing({ champion: true, baseline: true, championSlices: true, datasets: true }),
  ];
  for (const both of [
    [nothing, all],
    [all, nothing],
  ])
    expect(together(both)).toEqual(all);
});
