import { describe, expect, test } from 'vitest';
import { type Needs, needing, nothingNeeded } from '../../../src/domain/measurement.ts';
import { needsOf } from '../../support/gate-harness.ts';

// What each gate wants measured: no more than it judges by.

const manifest = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const without = 'card: {}';
const support = ['count', 'positives'];

describe('a number that is declared is not measured', () => {
  test.each([
    'metric: recall, at_least: 0, evidence: declared',
    'metric: x-lift, at_least: 0',
    'compare: recall, with: champion, better_by: 0, evidence: declared',
    'compare: x-lift, with: champion, better_by: 0',
    'calibration: x-lift, at_most: 0',
    'latency: p99, at_most: 1s, evidence: declared',
    'latency: p99, at_most: 1s',
    'business: margin, better_by: 0',
    'business: cost_of_error, better_by: 0, evidence: declared',
    'documented: [problem]',
    'data: pinned',
  ])('%s', (rule) => {
    expect(needsOf(rule, manifest)).toEqual(nothingNeeded);
  });
});

test.each([
  'metric: primary, at_least: 0',
  'compare: primary, with: baseline, better_by: 0',
  'calibration: primary, at_most: 0',
  'declared: matches',
])('without a task nobody knows what to measure: %s', (rule) => {
  expect(needsOf(rule, without)).toEqual(nothingNeeded);
});

test.each<readonly [string, Partial<Needs>]>([
  ['metric: recall, at_least: 0', { metrics: ['recall', ...support] }],
  [
    'metric: recall, at_least: 0, in: [[region]]',
    { metrics: ['recall', ...support], slices: [['region']], championSlices: true },
  ],
  ['calibration: ece, at_most: 0', { metrics: ['ece', ...support] }],
  [
    'compare: recall, with: champion, better_by: 0',
    { metrics: ['recall', ...support], champion: true, baseline: false },
  ],
  [
    'compare: recall, with: baseline, better_by: 0, evidence: any',
    { metrics: ['recall', ...support], champion: false, baseline: true },
  ],
  ['latency: p95, at_most: 1s, evidence: measured', { metrics: ['latency_p95'] }],
  [
    'business: cost_of_error, at_most: 0',
    { metrics: ['cost_of_error', 'cost_of_error@base', ...support], champion: false },
  ],
  [
    'business: cost_of_error, better_by: 0',
    { metrics: ['cost_of_error', 'cost_of_error@base', ...support], champion: true },
  ],
  ['data: verified', { datasets: true }],
  ['leakage: [duplicates]', { leakage: ['duplicates'] }],
])('{ %s } wants just what it judges by', (rule, needs) => {
  expect(needsOf(rule, manifest)).toEqual(needing(needs));
});

test('latencies are measured where the predictions carry them, unless declared ones are asked for', () => {
  const carrying = 'evaluation: { predictions: { path: p.csv }, columns: { latency: ms } }';
  expect(needsOf('latency: p99, at_most: 1s', carrying)).toEqual(needing({ metrics: ['latency_p99'] }));
  expect(needsOf('latency: p99, at_most: 1s, evidence: declared', carrying)).toEqual(nothingNeeded);
  expect(needsOf('latency: p99, at_most: 1s', 'evaluation: { columns: { id: id } }')).toEqual(nothingNeeded);
  expect(needsOf('latency: p99, at_most: 1s', without)).toEqual(nothingNeeded);
});

test('of what is declared only the metrics are measured that assay knows', () => {
  const declaring = 'evaluation: { metrics: { recall: 1, x-lift: 2, ece: 0, precision@first: 1 } }';
  expect(needsOf('declared: matches', declaring)).toEqual(needing({ metrics: ['recall', 'ece'] }));
});

describe('groups', () => {
  const rule = 'fairness: demographic_parity_ratio, by: [sex, region], at_least: 0';
  const metric = 'demographic_parity_ratio';

  test('each column by itself, and the champion in the same groups', () => {
    expect(needsOf(rule, manifest)).toStrictEqual(
      needing({
        fairness: [
          { metric, by: ['sex'] },
          { metric, by: ['region'] },
        ],
        championSlices: true,
      }),
    );
  });

  test('within a control, of which no column is compared within itself', () => {
    expect(needsOf(`${rule}, control: [region, age]`, manifest).fairness).toEqual([
      { metric, by: ['sex'], control: ['region', 'age'] },
    ]);
  });

  test('sensitive beside another column is the name of a column', () => {
    const asked = rule.replace('[sex, region]', '[sensitive, region]');
    expect(needsOf(asked, `${manifest}\nfeatures: { sensitive: [age] }`).fairness).toEqual([
      { metric, by: ['sensitive'] },
      { metric, by: ['region'] },
    ]);
  });
});
