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

test('only the first eighty letters of a text are compared', () => {
  const long = 'a'.repeat(80);
  expect(nearest(`${long}${'x'.repeat(1000)}`, [long])).toBe(long);
});

/** Insertions, deletions, substitutions and swaps of neighbours, straight from their definition. */
const slips = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length;
  const isSwap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    slips(a.slice(1), b) + 1,
    slips(a, b.slice(1)) + 1,
    slips(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    ...(isSwap ? [slips(a.slice(2), b.slice(2)) + 1] : []),
  );
};

test('property: it is the first of the names that the fewest slips make, if they are few', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), (found, names) => {
      const most = Math.max(1, Math.floor(found.length * 0.4));
      const near = names
        .map((name) => ({ name, count: slips(found, name) }))
        .filter(({ count }) => count <= most);
      const fewest = Math.min(...near.map(({ count }) => count));
      expect(nearest(found, names)).toBe(near.find(({ count }) => count === fewest)?.name ?? null);
    }),
    { numRuns: 300 },
  );
});
