import { expect, test } from 'vitest';
import type { Values } from '../../../src/evaluate/leakage/alike.ts';
import { searchFeatures } from '../../../src/evaluate/leakage/by-features.ts';
import { batchesOf } from '../../../src/evaluate/leakage/walk.ts';
import { defaultLimits } from '../../../src/evaluate/table.ts';
import { asking, twoFiles } from '../../support/leaking.ts';

test('so many columns at once as the values held allow, one at least', () => {
  const names = ['a', 'b', 'c'];
  const rows = { training: 6, test: 4 };
  expect(batchesOf({ names, rows, cells: 20 })).toEqual([['a', 'b'], ['c']]);
  expect(batchesOf({ names, rows, cells: 1 })).toEqual([['a'], ['b'], ['c']]);
  expect(batchesOf({ names, rows })).toEqual([names]);
});

test('however few columns are held, the same rows are found', async () => {
  const files = twoFiles('a,b,c\n1,x,3\n2,y,4\n1,x,9\n', 'a,b,c\n2,y,4\n1,x,4\n2,y,4\n');
  const label: Values = {
    kind: 'numbers',
    training: Float64Array.of(0, 1, 0),
    test: Float64Array.of(0, 1, 1),
  };
  const search = (cells: number) =>
    searchFeatures({
      walk: {
        files,
        names: ['a', 'b', 'c'],
        rows: { training: 3, test: 3 },
        kinds: new Map(),
        limits: defaultLimits,
        cells,
      },
      asked: asking(),
      label,
      lacking: [],
      named: (row) => `row ${row + 1}`,
    });
  const [whole, single] = [await search(1000), await search(1)];
  expect(single).toEqual(whole);
  expect(whole).toMatchObject({
    row_overlap: { found: 2, examples: ['row 1', 'row 3'] },
    duplicates: { found: 1, examples: ['row 3'] },
  });
});
