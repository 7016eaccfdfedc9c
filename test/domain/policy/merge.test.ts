import { expect, test } from 'vitest';
import { layOver } from '../../../src/domain/policy/merge.ts';

const merged = (under: Parameters<typeof layOver>[0], over: Parameters<typeof layOver>[1]) => {
  const { value, own } = layOver(under, over);
  return { value, own: [...own].sort() };
};

test('a named thing is replaced whole', () => {
  expect(merged({ gates: { a: { x: '1', y: '2' } } }, { gates: { a: { x: '3' } } })).toEqual({
    value: { gates: { a: { x: '3' } } },
    own: ['gates.a'],
  });
});

test('demands of a state are laid into it, key by key', () => {
  const under = { to: { staging: { gates: ['a'], approvals: ['o'] } } };
  expect(merged(under, { to: { staging: { gates: ['b'] } } })).toEqual({
    value: { to: { staging: { gates: ['b'], approvals: ['o'] } } },
    own: ['to.staging.gates'],
  });
});

test('what is new is its own, what is not named stays', () => {
  expect(merged({ support: { rows: '1' } }, { support: { positives: '2' }, champions: 'one' })).toEqual({
    value: { support: { rows: '1', positives: '2' }, champions: 'one' },
    own: ['champions', 'support.positives'],
  });
});

test.each([
  [{ rows: '1' }, 'x'],
  ['x', { rows: '1' }],
  [['x'], ['y']],
])('where either is no map there is nothing to lay into: %j, %j', (under, over) => {
  expect(merged({ support: under }, { support: over })).toEqual({
    value: { support: over },
    own: ['support'],
  });
});
