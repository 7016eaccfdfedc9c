import { expect, test } from 'vitest';
import type { Values } from '../../../src/evaluate/leakage/alike.ts';
import { fold, rowKeys, sameKeyBefore, sameKeyIn, strike } from '../../../src/evaluate/leakage/row-keys.ts';

const numbers = (training: readonly number[], test: readonly number[]): Values => ({
  kind: 'numbers',
  training: Float64Array.from(training),
  test: Float64Array.from(test),
});

const keysOf = (columns: readonly Values[], side: 'training' | 'test', rows: number, seed = 1) => {
  const keys = rowKeys(rows, seed);
  for (const column of columns) fold(keys, column, side);
  return keys;
};

test('equal rows have one key, others have not, whatever the seed', () => {
  const columns = [numbers([1, 2, Number.NaN], [2, Number.NaN, 7]), numbers([0, 5, 6], [5, 6, 0])];
  for (const seed of [0, 1, -1, 2 ** 31]) {
    const [training, tested] = [keysOf(columns, 'training', 3, seed), keysOf(columns, 'test', 3, seed)];
    expect([...sameKeyIn(training, tested)]).toEqual([1, 2, -1]);
  }
});

test('the order of columns is part of the key: values that change places are another row', () => {
  const [a, b] = [numbers([1], [2]), numbers([2], [1])];
  expect([...sameKeyIn(keysOf([a, b], 'training', 1), keysOf([a, b], 'test', 1))]).toEqual([-1]);
});

test('a million rows of consecutive numbers have a million keys', () => {
  const rows = 1_000_000;
  const all = Float64Array.from({ length: rows }, (_, row) => row);
  const keys = keysOf([{ kind: 'numbers', training: all, test: all }], 'test', rows);
  expect(sameKeyBefore(keys, () => true).every((row) => row === -1)).toBe(true);
});

test('the first earlier row that counts', () => {
  const keys = keysOf([numbers([], [4, 4, 4, 5])], 'test', 4);
  expect([...sameKeyBefore(keys, () => true)]).toEqual([-1, 0, 0, -1]);
  expect([...sameKeyBefore(keys, (row) => row > 0)]).toEqual([-1, -1, 1, -1]);
});

test('rows that only share a key accuse nobody', () => {
  const pairs = Int32Array.of(0, 1, -1);
  strike(pairs, Float64Array.of(1, Number.NaN, 3), Float64Array.of(2, Number.NaN, 3));
  expect([...pairs]).toEqual([-1, 1, -1]);
});
