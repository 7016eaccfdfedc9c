import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/domain/nearest.ts';

const valid = ['threshold', 'metrics', 'recall', 'precision', 'auc_roc'];

test.each([
  ['treshold', 'threshold'],
  ['metircs', 'metrics'],
  ['RECALL', 'recall'],
  ['precison', 'precision'],
  ['auc_rok', 'auc_roc'],
  ['xyz', null],
  ['', null],
  ['something else entirely', null],
])('%j is meant as %s', (found, meant) => {
  expect(nearest(found, valid)).toBe(meant);
});

test('a swap of neighbours is one slip, and of two equally near names the first is taken', () => {
  expect(nearest('ab', ['ba', 'bb'])).toBe('ba');
  expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
});

test('property: a valid name is nearest to itself', () => {
  fc.assert(fc.property(fc.constantFrom(...valid), (name) => nearest(name, valid) === name));
});

test('property: what is told is among the valid names, for any text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (found) =>
      [null, ...valid].includes(nearest(found, valid)),
    ),
  );
});

test('a text of ten megabytes is near to nothing', () => {
  expect(nearest('a'.repeat(10_000_000), valid)).toBeNull();
});
