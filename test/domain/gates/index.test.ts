import { expect, test } from 'vitest';
import { gateOf, gates } from '../../../src/domain/gates/index.ts';

test('the order of the list is the order of the docs', () => {
  expect(gates.map(({ kind }) => kind)).toEqual([
    'documented',
    'data',
    'metric',
    'weak_slices',
    'compare',
    'declared',
    'leakage',
    'calibration',
    'fairness',
    'latency',
    'business',
    'shadow',
    'canary',
    'age_of',
  ]);
});

test('every gate asks one question, and its example begins with its kind', () => {
  expect(
    gates.filter(({ asks, example, kind }) => !asks.endsWith('?') || !example.startsWith(`${kind}: `)),
  ).toEqual([]);
});

test.each(['constructor', '__proto__', 'toString', ''])('there is no gate %j', (kind) => {
  expect(gateOf(kind)).toBeNull();
});
