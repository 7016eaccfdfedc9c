// Reads bytes in memory as a file of some name.

import type { EngineProblem } from '../../../src/evaluate/problem.ts';
import { readCsv } from '../../../src/evaluate/readers/csv/read-csv.ts';
import { readJsonl } from '../../../src/evaluate/readers/jsonl/read-jsonl.ts';
import { ProblemList } from '../../../src/evaluate/readers/problem-list.ts';
import { readSource } from '../../../src/evaluate/readers/read.ts';
import { bytesSource } from '../../../src/evaluate/readers/source.ts';
import {
  defaultLimits,
  type Limits,
  type Read,
  type Table,
  type Wanted,
} from '../../../src/evaluate/table.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export const readAs = (
  name: string,
  content: string | Uint8Array,
  wanted: readonly Wanted[],
  limits: Limits = defaultLimits,
): Read => readSource(bytesSource(name, bytesOf(content)), wanted, limits);

/** Through a window of `chunk` bytes. */
export const readChunked = (
  format: 'csv' | 'jsonl',
  content: string | Uint8Array,
  wanted: readonly Wanted[],
  chunk: number,
): { table: Table | null; problems: readonly EngineProblem[] } => {
  const bytes = bytesOf(content);
  const problems = new ProblemList('chunked');
  const reading = { limits: defaultLimits, problems, chunk };
  const read = format === 'csv' ? readCsv : readJsonl;
  return { table: read(bytesSource('chunked', bytes), wanted, reading), problems: problems.items };
};

export const problemsOf = (read: Read): readonly EngineProblem[] => (read.ok ? [] : read.problems);

/** code, line and row of each problem: `ragged-row 3 2`. */
export const brief = (read: Read): readonly string[] =>
  problemsOf(read).map(({ code, line, row, field }) =>
    [code, line ?? '-', row ?? '-', field ?? '-'].join(' '),
  );
