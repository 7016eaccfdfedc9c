import { describe, expect, test } from 'vitest';
import { asFault, isError, problemAt, tell } from '../../src/domain/problem.ts';

const at = (line: number, severity: 'error' | 'warning' = 'error') =>
  problemAt({ file: 'm.yaml', line, column: 3 }, { code: 'unknown-key', message: 'x', severity });

const faults = (count: number) => Array.from({ length: count }, (_, index) => asFault(at(index + 1)));

test('what a problem leaves out is null, and it is an error unless it says otherwise', () => {
  const place = { file: 'm.yaml', line: 2, column: 3 };
  expect(problemAt({ ...place, code: 'ignored' } as typeof place, { code: 'symlink', message: 'x' })).toEqual(
    {
      ...place,
      code: 'symlink',
      message: 'x',
      found: null,
      expected: null,
      nearest: null,
      severity: 'error',
    },
  );
  expect([isError(at(1)), isError(at(1, 'warning'))]).toEqual([true, false]);
});

describe('of one file', () => {
  test('a hundred problems are told', () => {
    expect(tell(faults(100))).toEqual(faults(100).map((fault) => fault()));
    expect(tell([])).toEqual([]);
  });

  test.each([
    [101, '1 more problem follows from here on; mend the first ones, then look again'],
    [103, '3 more problems follow from here on; mend the first ones, then look again'],
  ])('of %d the rest is counted, where the rest begins', (count, message) => {
    const told = tell(faults(count));
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toEqual({
      file: 'm.yaml',
      line: 101,
      column: 3,
      code: 'too-many-problems',
      message,
      found: String(count),
      expected: 'at most 100 problems in one file',
      nearest: null,
      severity: 'error',
    });
  });

  test('a rest that begins with a warning is one', () => {
    expect(tell([...faults(100), asFault(at(200, 'warning'))]).at(-1)?.severity).toBe('warning');
  });

  test('what is not told is not put into words', () => {
    const unsaid = () => {
      throw new Error('nobody asked');
    };
    expect(tell([...faults(101), unsaid, unsaid])).toHaveLength(101);
  });
});
