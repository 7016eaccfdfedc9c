import { expect, test } from 'vitest';
import { headAt } from '../../../src/domain/binding/head-at.ts';
import { aHead } from '../../support/snapshot.ts';

const heads = (...times: readonly (string | null)[]) =>
  times.map((at, index) => ({ ...aHead(), name: `h${index + 1}`, at }));

const [nine, ten, eleven] = ['2026-03-01T09:00:00Z', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z'];

test.each<readonly [string, readonly (string | null)[], string | null]>([
  [ten, [nine], 'h1'],
  [ten, [nine, eleven], 'h1'],
  [eleven, [nine, ten], 'h2'],
  [ten, [nine, ten], 'h1'],
  [nine, [nine, ten], 'h1'],
  [nine, [ten], null],
  [ten, [nine, null], null],
  [ten, [null, nine], 'h2'],
  [ten, [null, eleven], null],
  [ten, [null], null],
  [ten, ['lately'], null],
  [ten, [nine, 'lately'], null],
  ['2026-03-01T12:00:00+01:00', [nine, eleven], 'h1'],
  ['soon', [nine], null],
  [nine, [], null],
])('at %s, with heads of %j, it was %s', (at, times, name) => {
  expect(headAt(at, heads(...times))?.name ?? null).toBe(name);
});
