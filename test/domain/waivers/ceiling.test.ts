import { expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { takeCeiling, withinCeiling } from '../../../src/domain/waivers/ceiling.ts';
import { aFinding } from '../../render/builders.ts';

const within = (text: string, over: Partial<Finding>): string => {
  const ceiling = takeCeiling(`only while ${text}`);
  if (ceiling.kind === 'refused' || ceiling.value.value === null) throw new Error(`no ceiling: ${text}`);
  const held = withinCeiling(ceiling.value.value, aFinding({ answer: 'fail', ...over }));
  return held.kind === 'refused' ? held.because : 'holds';
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
  ['recall >= 0.7', recall, 'holds'],
  ['recall > 0.7', recall, 'void: recall is 0.7'],
  ['value >= 0.70000000000000001', recall, 'void: value is 0.7'],
  ['value >= 0.69', recall, 'holds'],
  ['gap <= 0.07', gap, 'holds'],
  ['gap < 0.07', gap, 'void: gap is 0.07'],
  ['equalized_odds_difference <= 0.06', gap, 'void: equalized_odds_difference is 0.07'],
  ['equalized_odds_difference by sex <= 0.07', gap, 'holds'],
  ['auc_roc >= -0.01', against, 'holds'],
  ['value >= -0.005', against, 'void'],
  ['recall >= 0.7', { ...recall, actual: '0.70000000000000000001' }, 'holds'],
])('%s of %o: %s', (text, finding, words) => {
  expect(within(text, finding)).toContain(words);
});

test.each([
  ['gap <= 0.07', recall, 'the number of floor is called recall or value'],
  ['precision >= 0.7', recall, 'is called recall or value'],
  ['recall <= 0.9', recall, 'sets no limit to how bad it may get; write recall >= 0.9'],
  ['gap >= 0.01', gap, 'write gap <= 0.01'],
  ['value >= 1', { ...recall, actual: null }, 'floor has no number here'],
  ['value >= 1', { ...recall, actual: true }, 'floor has no number here'],
  ['value >= 1', { ...recall, actual: '120ms' }, 'floor has no number here'],
])('%s of %o is no ceiling: %s', (text, finding, words) => {
  expect(within(text, finding)).toContain(words);
});
