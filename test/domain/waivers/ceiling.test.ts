import { expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { beyond, takeCeiling } from '../../../src/domain/waivers/ceiling.ts';
import { aFinding } from '../../render/builders.ts';

const within = (text: string, over: Partial<Finding>): string => {
  const ceiling = takeCeiling(`only while ${text}`);
  if (ceiling.kind === 'refused' || ceiling.value.value === null) throw new Error(`no ceiling: ${text}`);
  return beyond(ceiling.value.value, aFinding({ answer: 'fail', ...over })) ?? 'holds';
};

const recall = { gate: 'floor', subject: 'recall', operator: '>=', actual: 0.7 } as const;
const gap = {
  gate: 'gap',
  subject: 'equalized_odds_difference by sex',
  operator: '<=',
  actual: 0.07,
} as const;
const against = {
  gate: 'champion',
  subject: 'auc_roc against champion 3.1.8',
  operator: '>=',
  actual: -0.01,
} as const;

test.each([
  ['recall >= 0.7', recall],
  ['recall > 0.69', recall],
  ['value >= 0.69', recall],
  ['gap <= 0.07', gap],
  ['gap <= 0.08', gap],
  ['gap < 0.08', gap],
  ['equalized_odds_difference by sex <= 0.07', gap],
  ['auc_roc >= -0.01', against],
  ['recall >= 0.7', { ...recall, actual: '0.70000000000000000001' }],
])('%s of %o holds', (text, finding) => {
  expect(within(text, finding)).toBe('holds');
});

test.each([
  ['recall > 0.7', recall, 'recall is 0.7'],
  ['recall >= 0.71', recall, 'recall is 0.7'],
  ['value >= 0.70000000000000001', recall, 'value is 0.7'],
  ['gap < 0.07', gap, 'gap is 0.07'],
  ['gap <= 0.06', gap, 'gap is 0.07'],
  ['equalized_odds_difference <= 0.06', gap, 'equalized_odds_difference is 0.07'],
  ['value >= -0.005', against, 'value is -0.01'],
])('%s of %o is void', (text, finding, found) => {
  expect(within(text, finding)).toBe(`void: ${found}, and the waiver holds only while ${text}`);
});

test.each([
  [null, 'value <= 0.7'],
  [null, 'value > 0.6'],
  ['=', 'value <= 0.7'],
  ['present', 'value >= 0.7'],
] as const)('where neither side is the worse (%s), either may be bounded: %s', (operator, text) => {
  expect(within(text, { ...recall, operator })).toBe('holds');
});

test.each([
  ['gap <= 0.07', recall, 'only while gap: the number of floor is called recall or value'],
  ['precision >= 0.7', recall, 'only while precision: the number of floor is called recall or value'],
  [
    'recall >= 0.7',
    gap,
    'only while recall: the number of gap is called equalized_odds_difference or equalized_odds_difference by sex or value or gap',
  ],
  ['recall <= 0.9', recall, 'recall <= 0.9 sets no limit to how bad it may get; write recall >= 0.9'],
  ['recall < 0.9', recall, 'recall < 0.9 sets no limit to how bad it may get; write recall >= 0.9'],
  ['gap >= 0.01', gap, 'gap >= 0.01 sets no limit to how bad it may get; write gap <= 0.01'],
  ...[null, true, '120ms'].map(
    (actual) =>
      [
        'value >= 1',
        { ...recall, actual },
        'floor has no number here, so nothing can be told of value >= 1',
      ] as const,
  ),
] as const)('%s of %o is no ceiling: %s', (text, finding, words) => {
  expect(within(text, finding)).toBe(words);
});
