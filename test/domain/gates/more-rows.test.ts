import { expect, test } from 'vitest';
import { moreRows } from '../../../src/domain/gates/more-rows.ts';

const interval = { value: 0.75, low: 0.5, high: 1, rows: 100 };

test.each([
  [
    'twice the reach asks for four times the rows',
    { ...interval, bar: 0.625 },
    'About 300 more rows like these would settle it',
  ],
  [
    'above the value its upper end counts',
    { ...interval, high: 1.25, bar: 1 },
    'About 300 more rows like these would settle it',
  ],
  [
    'below the value its lower end counts',
    { ...interval, low: 0.25, bar: 0.5 },
    'About 300 more rows like these would settle it',
  ],
  ['never none', { ...interval, bar: 0.5 }, 'About 1 more row like these would settle it'],
  [
    'clusters settle, where rows come in clusters',
    { ...interval, bar: 0.625, clusters: 20 },
    'About 60 more clusters like these would settle it',
  ],
  ['one cluster', { ...interval, bar: 0.5, clusters: 20 }, 'About 1 more cluster like these would settle it'],
  [
    'none settle what lies on the bar',
    { ...interval, bar: 0.75 },
    'No number of rows settles a value that lies on the bar',
  ],
  [
    'nor do clusters',
    { ...interval, bar: 0.75, clusters: 20 },
    'No number of clusters settles a value that lies on the bar',
  ],
  [
    'more than can be counted',
    { ...interval, bar: 0.75 + 1e-15 },
    'No number of rows that can be had would settle it',
  ],
])('%s', (_, straddling, said) => {
  expect(moreRows(straddling)).toBe(said);
});
