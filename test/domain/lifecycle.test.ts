import { expect, test } from 'vitest';
import {
  isLawful,
  isState,
  lawfulFrom,
  mayBeRemoved,
  type State,
  states,
} from '../../src/domain/lifecycle.ts';

// Rows from, columns to, both in the order of the design.
const table = `
experimenting . x . . . . . .
evaluated     x . x . . . . .
shadow        x . . x . . . .
staging       x . . . x . . .
production    . . . . . x x .
retraining    . x . . . . . .
deprecated    . . . . . . . x
retired       . . . . . . . .
`;

const pairs = table
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [from, ...cells] = row.split(/\s+/);
    return cells.map((cell, index) => [from as State, states[index] as State, cell === 'x'] as const);
  });

test('there are eight states and 64 pairs', () => {
  expect([states.length, pairs.length]).toEqual([8, 64]);
});

test.each(pairs)('%s -> %s: %s', (from, to, lawful) => {
  expect(isLawful(from, to, [])).toBe(lawful);
});

test('a policy adds ways, after the built-in ones, and takes none away', () => {
  const added = [
    { from: 'shadow', to: 'production' },
    { from: 'shadow', to: 'staging' },
  ] as const;
  expect(lawfulFrom('shadow', added)).toEqual(['staging', 'experimenting', 'production']);
  expect(lawfulFrom('retired', added)).toEqual([]);
});

test('only what nobody depends on may be removed', () => {
  expect(states.filter(mayBeRemoved)).toEqual(['experimenting', 'retired']);
});

test.each(['Production', 'constructor', '', 'live'])('%j is no state', (text) => {
  expect(isState(text)).toBe(false);
});
