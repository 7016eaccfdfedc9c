import { expect, test } from 'vitest';
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
