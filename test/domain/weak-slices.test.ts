import { expect, test } from 'vitest';
import { refusedSearch, type WeakSlicesAsked } from '../../src/domain/weak-slices.ts';

const asked = (over: Partial<WeakSlicesAsked> = {}) => ({
  metric: 'error_rate' as const,
  columns: ['region'],
  tolerance: null,
  ...over,
});
const columns = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

test.each([
  ['binary', asked()],
  ['binary', asked({ metric: 'fnr' })],
  ['binary', asked({ metric: 'fpr', columns: columns(20) })],
  ['multiclass', asked()],
  ['regression', asked({ tolerance: 0.5 })],
  ['regression', asked({ tolerance: 0 })],
])('a model of the task %s may be searched by %j', (task, search) => {
  expect(refusedSearch(search, task)).toBeNull();
});

test.each([
  [
    'binary',
    asked({ columns: columns(21) }),
    '21 columns are too many to search; at most 20',
    'Name fewer columns.',
  ],
  [
    'ranking',
    asked(),
    'rows of a ranking are neither right nor wrong',
    'Slice a metric of rankings instead.',
  ],
  [
    'ranking',
    asked({ metric: 'fnr', tolerance: 1 }),
    'rows of a ranking are neither right nor wrong',
    'Slice a metric of rankings instead.',
  ],
  [
    'multiclass',
    asked({ metric: 'fpr' }),
    'fpr is a rate of binary predictions; the task is multiclass',
    'Ask for error_rate.',
  ],
  [
    'regression',
    asked(),
    'nothing says from which error on a prediction is wrong',
    'Give a tolerance: an absolute error above it is an error.',
  ],
  [
    'binary',
    asked({ tolerance: 0 }),
    'a tolerance is for regressions; the task is binary',
    'Leave tolerance out.',
  ],
])('of the task %s, %j: %s', (task, search, because, remedy) => {
  expect(refusedSearch(search, task)).toEqual({ because, remedy });
});
