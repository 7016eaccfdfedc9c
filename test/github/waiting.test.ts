import { expect, test } from 'vitest';
import { secondsToWait } from '../../src/github/waiting.ts';

test('retry-after comes before the reset of the limit; without either nothing is known', () => {
  expect(
    secondsToWait({ 'retry-after': '7', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 0),
  ).toBe(7);
  expect(secondsToWait({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '100' }, 40_000)).toBe(61);
  expect(secondsToWait({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 40_000)).toBe(0);
  expect(secondsToWait({ 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': '100' }, 0)).toBeNull();
  expect(secondsToWait({ 'retry-after': 'soon' }, 0)).toBeNull();
  expect(secondsToWait({}, 0)).toBeNull();
});
