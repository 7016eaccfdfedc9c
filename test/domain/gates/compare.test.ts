import { expect, test } from 'vitest';
import { claim } from '../../../src/domain/gates/gate.ts';
import { answers, judgements, unknownChampion } from '../../support/gate-harness.ts';

const metrics = (said: string): string => `evaluation: { metrics: { ${said} } }`;
const withBaseline = (ours: string, theirs: string): string =>
  `evaluation: { metrics: { auc_roc: ${ours} }, baseline: { metrics: { auc_roc: ${theirs} } } }`;

test.each([
  ['0.945', 'pass'],
  ['0.9449999999999999999', 'fail'],
  ['0.96', 'pass'],
])('auc_roc %s, no worse than 0.95 by 0.005: %s', (ours, answer) => {
  const champion = metrics('auc_roc: 0.95');
  expect(
    answers('compare: auc_roc, with: champion, no_worse_than: 0.005', metrics(`auc_roc: ${ours}`), {
      champion,
    }),
  ).toEqual([answer]);
});

test('where lower is better, less is better', () => {
  const champion = metrics('rmse: 5');
  expect(answers('compare: rmse, with: champion, better_by: 1', metrics('rmse: 4'), { champion })).toEqual([
    'pass',
  ]);
  expect(answers('compare: rmse, with: champion, better_by: 1', metrics('rmse: 6'), { champion })).toEqual([
    'fail',
  ]);
});

test('0.1 + 0.2 is 0.3: the baseline is beaten by exactly 0.2', () => {
  expect(answers('compare: auc_roc, with: baseline, better_by: 0.2', withBaseline('0.3', '0.1'))).toEqual([
    'pass',
  ]);
});

test('better_by 0.0 takes the same number', () => {
  expect(answers('compare: auc_roc, with: baseline, better_by: 0.0', withBaseline('0.9', '0.90'))).toEqual([
    'pass',
  ]);
});

test('both margins are judged, and both numbers are called unverified', () => {
  const rule = 'compare: auc_roc, with: champion, no_worse_than: 0.01, better_by: 0.01';
  const found = judgements(rule, metrics('auc_roc: 0.95'), { champion: metrics('auc_roc: 0.95') });
  expect(found.map(({ answer }) => answer)).toEqual(['pass', 'fail']);
  expect(found[0]?.because).toContain('(declared, unverified): the same');
});

test('without a champion there is nothing to compare with', () => {
  expect(answers('compare: auc_roc, with: champion, better_by: 0', metrics('auc_roc: 0.9'))).toEqual([
    'skip',
  ]);
});

test('which one is the champion may be unknown', () => {
  expect(
    answers('compare: auc_roc, with: champion, better_by: 0', metrics('auc_roc: 0.9'), unknownChampion),
  ).toEqual(['error']);
});

const rule = 'compare: auc_roc, with: champion, better_by: -1';

test.each([
  [rule, metrics('recall: 1'), { champion: metrics('auc_roc: 0.5') }],
  [rule, metrics('auc_roc: 1'), { champion: metrics('recall: 0.5') }],
  ['compare: auc_roc, with: baseline, better_by: -1', metrics('auc_roc: 1'), {}],
  ['compare: primary, with: baseline, better_by: -1', withBaseline('1', '0'), {}],
  [`${rule}, evidence: measured`, metrics('auc_roc: 1'), { champion: metrics('auc_roc: 0.5') }],
])('evidence that is missing never passes: %s on %s', (asked, manifest, around) => {
  expect(answers(asked, manifest, around)).toEqual(['error']);
});

test.each([
  [
    'champion',
    metrics('recall: 1'),
    { champion: metrics('auc_roc: 0.5') },
    ['the model declares no auc_roc', 'Add auc_roc to evaluation.metrics.'],
  ],
  [
    'champion',
    metrics('auc_roc: 1'),
    { champion: 'card: {}' },
    [
      'the champion 2 declares no auc_roc',
      'models/fraud/2.yaml declares no auc_roc; compare on a metric that both have.',
    ],
  ],
  [
    'baseline',
    'evaluation: { metrics: { auc_roc: 1 }, baseline: { what: a rule } }',
    {},
    ['the baseline declares no auc_roc', 'Add auc_roc to evaluation.baseline.metrics.'],
  ],
  [
    'baseline',
    'card: {}',
    {},
    ['the baseline declares no auc_roc', 'Add auc_roc to evaluation.baseline.metrics.'],
  ],
  [
    'baseline',
    'evaluation: { baseline: { metrics: { auc_roc: 1 } } }',
    {},
    ['the model declares no auc_roc', 'Add auc_roc to evaluation.metrics.'],
  ],
])('who declares no number is said, beside the %s: %s', (other, manifest, around, [because, remedy]) => {
  expect(judgements(`compare: auc_roc, with: ${other}, better_by: 0`, manifest, around)).toEqual([
    { answer: 'error', claim: claim('auc_roc', { evidence: 'declared' }), because, remedy },
  ]);
});

test.each([
  ['0.97', '0.02 better'],
  ['0.95', 'the same'],
  ['0.94', '0.01 worse'],
])('%s beside 0.95 is %s', (ours, said) => {
  const asked = 'compare: auc_roc, with: champion, no_worse_than: 0.005, better_by: 0.03';
  const words = `auc_roc is ${ours}, the champion 2 has 0.95 (declared, unverified): ${said}, asked for`;
  expect(
    judgements(asked, metrics(`auc_roc: ${ours}`), { champion: metrics('auc_roc: 0.95') }),
  ).toMatchObject([
    {
      claim: { subject: 'auc_roc against champion 2', operator: '>=', expected: -0.005 },
      because: `${words} at most 0.005 worse`,
    },
    { answer: 'fail', claim: { expected: 0.03 }, because: `${words} at least 0.03 better` },
  ]);
});

test('of an author’s own metric more is better', () => {
  const asked = 'compare: x-lift, with: champion, better_by: 1';
  expect(answers(asked, metrics('x-lift: 3'), { champion: metrics('x-lift: 2') })).toEqual(['pass']);
  expect(answers(asked, metrics('x-lift: 2'), { champion: metrics('x-lift: 3') })).toEqual(['fail']);
});
