import { expect, test } from 'vitest';
import { daysBetween, instant, microseconds, saidInDays } from '../../src/domain/time.ts';

test.each([
  ['1us', '1'],
  ['100ms', '100000'],
  ['0.5s', '500000'],
  ['90 s', '90000000'],
  ['12h', '43200000000'],
  ['14d', '1209600000000'],
  ['2w', '1209600000000'],
])('%s is %s microseconds', (text, exact) => {
  expect(microseconds(text)?.minus(microseconds('0s') ?? fail()).text).toBe(exact);
});

const fail = (): never => {
  throw new Error('no duration');
};

test.each(['', '5', 'd', '-1d', '1 month', '1e3s', '.5s', '5.s', '1D', '1d ', '１d', `${'1'.repeat(61)}d`])(
  '%j is no duration',
  (text) => {
    expect(microseconds(text)).toBeNull();
  },
);

test.each([
  ['2024-06-15', '2024-06-15T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2024-06-15T10:00', '2024-06-15T10:00:00.000Z'],
  ['2024-06-15 10:00:30.5', '2024-06-15T10:00:30.500Z'],
  ['2024-06-15T10:00:00+02:00', '2024-06-15T08:00:00.000Z'],
  ['2024-06-15T10:00:00-0230', '2024-06-15T12:30:00.000Z'],
])('%s is %s', (text, iso) => {
  expect(new Date(instant(text) ?? Number.NaN).toISOString()).toBe(iso);
});

test.each([
  '2023-02-29',
  '2024-02-30',
  '2024-04-31',
  '2024-13-01',
  '2024-00-10',
  '2024-06-15T25:00:00Z',
  '15.06.2024',
  '2024',
  '2024-6-15',
  '20240615',
  '2024-06-15 ',
  '2024-06-15Z',
  '2024-06-15 (Z)',
  '2024-06-15T10:00:00z',
  '2024-06-15t10:00:00Z',
  '',
])('%j is no date', (text) => {
  expect(instant(text)).toBeNull();
});

test.each([
  [1, '1 day'],
  [14, '14 days'],
  [13.99, '13.9 days'],
  [0, '0 days'],
])('%d is said as %s', (days, said) => {
  expect(saidInDays(days)).toBe(said);
});

test('days are between two moments', () => {
  expect(daysBetween(0, 86_400_000)).toBe(1);
});

test('a time without a zone is in UTC, wherever it is read', () => {
  const { TZ: zone } = process.env;
  try {
    for (const there of ['Pacific/Auckland', 'America/New_York']) {
      process.env['TZ'] = there;
      expect(['2024-06-15', '2024-06-15T10:00', '2024-06-15 10:00:00'].map(instant)).toEqual([
        Date.UTC(2024, 5, 15),
        Date.UTC(2024, 5, 15, 10),
        Date.UTC(2024, 5, 15, 10),
      ]);
      expect(instant('2024-06-31')).toBeNull();
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});
