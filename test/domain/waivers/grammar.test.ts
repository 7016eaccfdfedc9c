import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Where } from '../../../src/domain/finding.ts';
import { writtenCeiling } from '../../../src/domain/waivers/ceiling.ts';
import { type FindingName, writtenName } from '../../../src/domain/waivers/finding-name.ts';
import { parseUnwaive, parseWaive } from '../../../src/domain/waivers/grammar.ts';

const because = 'because the northern branch opens in April';

const meantBy = (argument: string) => {
  const parsed = parseWaive(argument);
  if (parsed.kind === 'refused') throw new Error(parsed.because);
  const { target, until, ceiling, because: reason } = parsed.value;
  const name = target.kind === 'all' ? 'all' : writtenName(target.name);
  return [name, until, ceiling === null ? null : writtenCeiling(ceiling), reason];
};

test.each([
  ['auc-floor until 2026-03-09', 'auc-floor', null],
  ['recall-slices[region=north] until 2026-03-09', 'recall-slices[region=north]', null],
  [
    'recall-slices [ region = north , age_band=18-24 ] until 2026-03-09',
    'recall-slices[region=north, age_band=18-24]',
    null,
  ],
  [
    'parity[demographic_parity_ratio by sex] until 2026-03-09',
    'parity[demographic_parity_ratio by sex]',
    null,
  ],
  [
    'slices[recall, region=missing, city="missing"] until 2026-03-09',
    'slices[recall, region=missing, city="missing"]',
    null,
  ],
  [
    String.raw`slices[place="a, b]", "x=y"="\"q\""] until 2026-03-09`,
    String.raw`slices[place="a, b]", "x=y"="\"q\""]`,
    null,
  ],
  ['slices[__proto__=x, 城=北 京] until 2026-03-09', 'slices[__proto__=x, 城=北 京]', null],
  ['auc-floor of fraud 3.2.1 until 2026-03-09', 'auc-floor of fraud 3.2.1', null],
  ['auc-floor of "my fraud" "1 beta" until 2026-03-09', 'auc-floor of "my fraud" "1 beta"', null],
  ['"all" until 2026-03-09', '"all"', null],
  ['all until 2026-03-09', 'all', null],
  ['"my gate" UNTIL 2026-03-09', '"my gate"', null],
  ['auc-floor until 2026-03-09 only while gap <= 0.07', 'auc-floor', 'gap <= 0.07'],
  ['auc-floor until 2026-03-09 only while gap≤0.07', 'auc-floor', 'gap <= 0.07'],
  ['auc-floor until 2026-03-09 Only While recall > 1e-3', 'auc-floor', 'recall > 1e-3'],
  ['auc-floor until 2026-03-09 only while because >= 0.7', 'auc-floor', 'because >= 0.7'],
  ['  auc-floor   until   2026-03-09', 'auc-floor', null],
])('%s', (argument, name, ceiling) => {
  expect(meantBy(`${argument} ${because}`)).toEqual([
    name,
    '2026-03-09',
    ceiling,
    'the northern branch opens in April',
  ]);
});

test.each([
  ['', 'the gate whose finding is meant is missing'],
  ['auc-floor', 'until and a date must follow the finding, such as: /assay waive'],
  [`auc-floor ${because}`, 'until and a date must follow the finding, and not because'],
  ['auc-floor until', 'until and a date must follow'],
  ['auc-floor until 2026-03-09', 'because and a reason must follow the date, such as'],
  [
    'auc-floor until 2026-03-09 while gap <= 1',
    'because and a reason must follow the date, and not while gap',
  ],
  [
    `auc-floor until 2026-03-09 sadly ${because}`,
    `because and a reason must follow the date, and not sadly ${because.slice(0, 34)}…, such as`,
  ],
  [`auc-floor not until 2026-03-09 ${because}`, 'until and a date must follow the finding, and not not'],
  ['auc-floor until 2026-03-09 because', 'a reason takes a few words'],
  ['auc-floor until 2026-03-09 because it must', 'a reason takes a few words'],
  ['auc-floor until 2026-03-09 because ! ? * –', 'a reason takes a few words'],
  [`auc-floor until 2026-03-09 ${because} only while gap <= 1`, 'only while stands before because'],
  [`auc-floor until 2026-03-09 ${because} only   while gap <= 1`, 'only while stands before because'],
  [`auc-floor until 2026-03-09 only while ${because}`, 'only while wants a comparison'],
  [`auc-floor until 2026-03-09 only while gap ${because} as 1 < 2`, 'only while wants a comparison'],
  [`auc-floor until 2026-03-09 only while gap = 1 ${because}`, 'only while wants a comparison'],
  [`auc-floor until 2026-03-09 only while gap <= 0,07 ${because}`, '0,07 is none'],
  [`auc-floor until 2026-03-09 only while gap <= 7% ${because}`, '7% is none'],
  [`slices[region=north until 2026-03-09 ${because}`, 'the bracket after the gate is not closed'],
  [`slices[region="north" until 2026-03-09 ${because}`, 'is not closed at until'],
  [`slices[region north] of until 2026-03-09 ${because}`, 'until and a date must follow'],
  [`slices[] until 2026-03-09 ${because}`, 'a column or a metric in the brackets is missing'],
  [`slices[region=] until 2026-03-09 ${because}`, 'the value of region is missing'],
  [`slices[region=a, region=b] until 2026-03-09 ${because}`, 'a column stands in the brackets twice'],
  [`slices[recall, precision] until 2026-03-09 ${because}`, 'a waiver is of one metric'],
  [`slices["a\\x"] until 2026-03-09 ${because}`, 'is no text in quotes'],
  [`"unclosed until 2026-03-09 ${because}`, 'the gate whose finding is meant is missing at "unclosed'],
  [`all[region=a] until 2026-03-09 ${because}`, 'all means every finding'],
])('%s is refused', (argument, words) => {
  const parsed = parseWaive(argument);
  expect(parsed.kind === 'refused' ? parsed.because : 'taken').toContain(words);
});

test('scripts without blanks between words give reasons too', () => {
  expect(meantBy('auc-floor until 2026-03-09 because 四月に開く')[3]).toBe('四月に開く');
});

test.each([
  'slices[region=north]',
  '  slices[region=north]  ',
  'slices[region=north] because it is mended',
  'slices[region=north] BECAUSE',
  'all',
])('what is lifted may have a reason: %s', (argument) => {
  expect(parseUnwaive(argument).kind).toBe('meant');
});

test.each(['until 2026-03-09', 'just because it is mended', 'becausewhy'])(
  'what is lifted has nothing but a reason: %s',
  (rest) => {
    expect(parseUnwaive(`slices ${rest}`)).toEqual({
      kind: 'refused',
      because: `after the finding only because may follow, and not ${rest}`,
    });
  },
);

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    'all',
    'missing',
    'until',
    'of',
    '__proto__',
    'a b',
    'x=y',
    '"',
    '\\',
    ']',
    ' ',
    'ع\u202e',
    '👩🏽‍🔬',
  ),
);
const anyWhere = fc
  .array(fc.tuple(anyText, fc.option(anyText)), { minLength: 1, maxLength: 3 })
  .map((columns): Where => Object.fromEntries(columns));
const anyName: fc.Arbitrary<FindingName> = fc.record({
  gate: anyText,
  subject: fc.option(anyText),
  where: fc.option(anyWhere),
  of: fc.option(fc.record({ model: anyText, version: anyText })),
});

test('a name that is written is read as the same name, whatever it is made of', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const parsed = parseWaive(`${writtenName(name)} until 2026-03-09 ${because}`);
      expect(parsed).toMatchObject({ kind: 'meant', value: { target: { kind: 'one' } } });
      const found =
        parsed.kind === 'meant' && parsed.value.target.kind === 'one' ? parsed.value.target.name : null;
      expect({ ...found, where: Object.entries(found?.where ?? {}) }).toEqual({
        ...name,
        where: Object.entries(name.where ?? {}),
      });
      expect(parseUnwaive(writtenName(name)).kind).toBe('meant');
    }),
  );
});

test('anything that can be said is taken or refused with a reason', () => {
  const piece = fc.constantFrom(
    'until',
    'because',
    'only while',
    'of',
    '[',
    ']',
    ',',
    '=',
    '"',
    '<=',
    '\\',
    ' ',
    '2026-03-09',
    'a',
  );
  const soup = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 })
    .map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(soup, (argument) => {
      for (const parsed of [parseWaive(argument), parseUnwaive(argument)])
        expect(parsed.kind === 'meant' || parsed.because.length > 10).toBe(true);
    }),
  );
});

test('a line of a million brackets, quotes or blanks is no riddle', () => {
  const answers = ['[', '"', ' ', 'a=b,', 'only while a ', '\\', '<'].map((one) => {
    const many = one.repeat(1_000_000 / one.length);
    return parseWaive(`g[${many} until 2026-03-09 only while ${many} because ${many}`).kind;
  });
  expect(answers).not.toContain('meant');
});
