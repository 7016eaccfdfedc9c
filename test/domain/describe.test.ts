import { expect, test } from 'vitest';
import { openRole, describe as said } from '../../src/domain/describe.ts';
import { problemAt } from '../../src/domain/problem.ts';
import type { RoleAnswer } from '../../src/domain/verdict.ts';

const role = (over: Partial<RoleAnswer>): RoleAnswer => ({
  role: 'lead',
  needed: 1,
  filled_by: [],
  could_be_filled_by: [],
  ask: [],
  until: null,
  ...over,
});

test.each([
  [{ could_be_filled_by: ['lea'] }, ['lead (lea)']],
  [{ could_be_filled_by: ['a', 'b', 'c', 'd'] }, ['lead (a, b, c, …)']],
  [{ needed: 3, filled_by: ['x'], could_be_filled_by: ['a', 'b'] }, ['2 × lead (a, b)']],
  [{}, ['lead (nobody can)']],
  [{ filled_by: ['x'] }, []],
])('%j is open as %j', (over, words) => {
  expect(openRole(role(over))).toEqual(words);
});

test('the first error is said with its place, its nearest name and how many more', () => {
  const problem = problemAt(
    { file: 'm.yaml', line: 3, column: 1 },
    { code: 'unknown-key', message: 'crad is unknown', nearest: 'card' },
  );
  expect(said({ decision: 'undecidable', transitions: [], problems: [problem, problem] })).toBe(
    'm.yaml:3: crad is unknown (did you mean card?) (and 1 more)',
  );
});

test('what is too long is cut between code points', () => {
  const problem = problemAt(
    { file: '😀'.repeat(200), line: 1, column: 1 },
    { code: 'unreadable', message: 'x' },
  );
  const line = said({ decision: 'undecidable', transitions: [], problems: [problem] });
  expect([Array.from(line).length, line.endsWith('😀…')]).toEqual([140, true]);
});
