import { describe, expect, test } from 'vitest';
import type { ChampionMeasurement } from '../../../src/domain/measurement.ts';
import { answers, judgements } from '../../support/gate-harness.ts';
import { measured, rowsOf } from '../../support/measurement.ts';

const own = 'task: binary, predictions: { path: p.csv }, metrics: { auc_roc: 0.95 }';
const named = `evaluation: { ${own}, baseline: { metrics: { auc_roc: 0.9 }, predictions: { path: b.csv } } }`;
const declared = `evaluation: { ${own}, baseline: { metrics: { auc_roc: 0.9 } } }`;
const rule = 'compare: auc_roc, with: baseline, better_by: 0.01';

const baseline = (low: number | null, high: number | null, rest = {}): ChampionMeasurement => ({
  kind: 'measured',
  evidence: rowsOf(400),
  differences: {
    auc_roc: { champion: 0.9, challenger: 0.95, difference: 0.05, low, high, method: 'delong', ...rest },
  },
});

test.each([
  [0.02, 0.08, 'pass'],
  [0.005, 0.095, 'inconclusive'],
  [0.001, 0.009, 'fail'],
])('better by %d to %d than the baseline on the same rows: %s', (low, high, answer) => {
  const found = judgements(rule, named, measured({ baseline: baseline(low, high) }));
  expect(found.map((one) => one.answer)).toEqual([answer]);
  expect(found[0]?.because).toContain('the baseline has 0.9 on the same 400 rows');
  expect(found[0]?.claim).toMatchObject({ evidence: 'measured', subject: 'auc_roc against baseline' });
});

test('predictions that are named and cannot be measured leave no declared number standing', () => {
  const unread: ChampionMeasurement = {
    kind: 'unmeasured',
    because: 'b.csv is not there',
    remedy: 'Bring it.',
  };
  const [found] = judgements(rule, named, measured({ baseline: unread }));
  expect(found).toMatchObject({
    answer: 'error',
    because: 'auc_roc of the baseline is not measured: b.csv is not there',
  });
  expect(answers(rule, named)).toEqual(['error']);
  expect(answers(`${rule}, evidence: declared`, named, measured({ baseline: unread }))).toEqual(['pass']);
});

test('without predictions of the baseline its declared number counts, unless the rule wants a measured one', () => {
  expect(answers(rule, declared, measured())).toEqual(['pass']);
  const [found] = judgements(`${rule}, evidence: measured`, declared, measured());
  expect(found).toMatchObject({
    answer: 'error',
    because: expect.stringContaining('evaluation.baseline names no predictions'),
  });
});

test('nothing passes where the baseline was left out of the measurement', () => {
  expect(answers(rule, named, measured())).toEqual(['error']);
  expect(
    answers(rule, named, measured({ baseline: { ...baseline(0, 1), differences: {} } as never })),
  ).toEqual(['error']);
});

test('clusters are told, and it is clusters that would settle it', () => {
  const [found] = judgements(rule, named, measured({ baseline: baseline(-0.03, 0.13, { clusters: 40 }) }));
  expect(found?.because).toContain('on the same 400 rows in 40 clusters');
  expect(found).toMatchObject({ remedy: expect.stringContaining('About 120 more clusters like these') });
  const few = { clusters: 8, no_interval: 'an interval needs 20 clusters, 12 more' };
  const [none] = judgements(rule, named, measured({ baseline: baseline(null, null, few) }));
  expect(none).toMatchObject({
    answer: 'inconclusive',
    remedy: 'Measure more: an interval needs 20 clusters, 12 more.',
  });
});

test('a gate of one metric tells its clusters too', () => {
  const overall = { recall: { value: 0.9, low: 0.8, high: 0.95, clusters: 40 } };
  const [found] = judgements('metric: recall, at_least: 0.85', named, measured({ overall }));
  expect(found?.because).toContain('recall is 0.9 [0.8, 0.95] in 40 clusters: the interval contains');
  expect(found).toMatchObject({ remedy: expect.stringContaining('About 120 more clusters') });
});

describe('whose numbers count', () => {
  const lift = (model: string) =>
    model.replaceAll('auc_roc: 0.95', 'x-lift: 2').replaceAll('auc_roc', 'x-lift');
  const around = measured({ baseline: baseline(-0.2, -0.1) });

  test.each([
    ['measured ones before declared ones', rule, named, 'fail'],
    ['declared ones, where the rule asks for them', `${rule}, evidence: declared`, named, 'pass'],
    ['declared ones, of the author’s own metric', lift(rule), lift(named), 'pass'],
    [
      'nobody’s, where the author’s own metric is to be measured',
      `${lift(rule)}, evidence: measured`,
      lift(named),
      'error',
    ],
    ['declared ones, where the baseline has no predictions', rule, declared, 'pass'],
    ['nobody’s, where the manifest says nothing of a baseline', rule, 'card: {}', 'error'],
  ])('%s', (_, asked, manifest, answer) => {
    expect(answers(asked, manifest, around)).toEqual([answer]);
  });

  test('a model of which nothing is at hand is compared by what is declared', () => {
    const absent = {
      kind: 'unmeasured',
      because: 'none is named',
      remedy: 'Name one.',
      absent: true,
    } as const;
    expect(answers(rule, named, { measurement: absent })).toEqual(['pass']);
    expect(judgements(`${rule}, evidence: measured`, named, { measurement: absent })).toMatchObject([
      {
        answer: 'error',
        because: 'auc_roc of the baseline is not measured: none is named',
        remedy: 'Name one.',
      },
    ]);
  });
});

test.each([
  [named, measured(), 'nothing was measured of it', 'Run assay again.'],
  [
    declared,
    measured(),
    'evaluation.baseline names no predictions',
    'Name them in evaluation.baseline.predictions: its scores for the same ids.',
  ],
])('why the baseline is not measured, and what to do: %s', (manifest, around, because, remedy) => {
  expect(judgements(`${rule}, evidence: measured`, manifest, around)).toMatchObject([
    { answer: 'error', because: `auc_roc of the baseline is not measured: ${because}`, remedy },
  ]);
});
