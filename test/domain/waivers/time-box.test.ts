import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, firstToEnd, timeBox } from '../../../src/domain/waivers/time-box.ts';

const at = '2026-03-01T17:00:00Z';

const boxed = (until: string, now = '2026-03-02T12:00:00Z', atMost = '30d'): string => {
  const box = timeBox(until, { at, now: Date.parse(now), atMost });
  return box.kind === 'refused' ? box.because : new Date(box.value).toISOString();
};

test.each([
  ['2026-03-09', '2026-03-10T00:00:00.000Z'],
  ['2026-03-01', '2026-03-02T00:00:00.000Z', '2026-03-01T23:00:00Z'],
  ['2026-03-09T12:30Z', '2026-03-09T12:30:00.000Z'],
  ['2026-03-09T12:30+02:00', '2026-03-09T10:30:00.000Z'],
  ['2026-03-31', '2026-04-01T00:00:00.000Z'],
  ['2026-03-31T17:00:00Z', '2026-03-31T17:00:00.000Z'],
  ['2026-03-01T17:00:01Z', '2026-03-01T17:00:01.000Z', '2026-03-01T17:00:00Z'],
])('until %s it holds to %s', (until, end, now?: string) => {
  expect(boxed(until, now)).toBe(end);
});

test.each([
  ['tomorrow', 'tomorrow is no day; write it as 2026-03-09'],
  ['2026-02-30', '2026-02-30 is no day; write it as 2026-03-09'],
  ['09.03.2026', '09.03.2026 is no day; write it as 2026-03-09'],
  ['2026-02-28', '2026-02-28 was past already when it was said'],
  ['2026-03-01T16:59:59Z', '2026-03-01T16:59:59Z was past already when it was said'],
  [at, '2026-03-01T17:00:00Z was past already when it was said'],
  ...['2026-03-31T17:00:01Z', '2026-04-01', '9999-12-31'].map((until) => [
    until,
    `until ${until} is longer than 30d, the most that the policy allows: until 2026-03-31 at the latest`,
  ]),
])('until %s is refused: %s', (until = '', words = '') => {
  expect(boxed(until)).toBe(words);
});

test('of what was said nobody knows when, nobody can tell how long it lasts', () => {
  expect(timeBox('2026-03-09', { at: 'then', now: Date.parse(at), atMost: '30d' })).toEqual({
    kind: 'refused',
    because: 'nobody knows when it was said: then is no time',
  });
});

test('its last moment is not in it', () => {
  expect(boxed('2026-03-09', '2026-03-09T23:59:59.999Z')).toBe('2026-03-10T00:00:00.000Z');
  expect(boxed('2026-03-09', '2026-03-10T00:00:00Z')).toBe('expired: it held until 2026-03-09');
});

test('a duration beyond all dates ends at the last of them', () => {
  expect(new Date(after(0, '999999999999d')).toISOString()).toBe('+275760-09-13T00:00:00.000Z');
  expect(boxed('9999-12-31', undefined, '999999999999d')).toBe('+010000-01-01T00:00:00.000Z');
});

test('a duration that is none lasts no time', () => {
  expect([after(5, 'soon'), after(5, '2s')]).toEqual([5, 2005]);
});

test('the first to end is the one that ends first, whatever its letters and its turn', () => {
  const untils = ['2026-03-09T12:00Z', '2026-03-09', '2026-03-10T00:30Z', '2026-03-10'];
  fc.assert(
    fc.property(fc.shuffledSubarray(untils, { minLength: 1 }), (some) => {
      expect(firstToEnd(some)).toBe(untils.find((until) => some.includes(until)));
    }),
  );
  expect(firstToEnd([])).toBeNull();
});
