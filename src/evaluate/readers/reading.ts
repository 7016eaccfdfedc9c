// What every reader is given besides the source and the wanted columns.

import type { Limits } from '../table.ts';
import type { ProblemList } from './problem-list.ts';

export interface Reading {
  readonly limits: Limits;
  readonly problems: ProblemList;
  /** Bytes read at once by the text formats; the result does not depend on it. */
  readonly chunk?: number;
}

export const tooManyRows = (rows: number): { code: 'too-many-rows'; message: string; expected: string } => ({
  code: 'too-many-rows',
  message: `the file has more than ${rows} rows; limits.rows of the configuration can be raised`,
  expected: `at most ${rows} rows`,
});
