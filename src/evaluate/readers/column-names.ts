// Which columns a file has: for whoever reads all of them and cannot name them before.

import type { EngineProblem } from '../problem.ts';
import type { Limits } from '../table.ts';
import { csvNames } from './csv/read-csv.ts';
import { formatOf } from './format.ts';
import { jsonlNames } from './jsonl/read-jsonl.ts';
import { parquetNames } from './parquet/read-parquet.ts';
import { ProblemList } from './problem-list.ts';
import { openSource } from './source.ts';

export type ColumnNames =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problems: readonly EngineProblem[] };

const namesIn = { csv: csvNames, jsonl: jsonlNames, parquet: parquetNames } as const;

export const columnNames = (path: string, limits: Limits): ColumnNames => {
  const source = openSource(path);
  if ('code' in source) return { ok: false, problems: [source] };
  const problems = new ProblemList(path);
  try {
    const format = formatOf(source, problems);
    const names = format === null ? null : namesIn[format](source, { limits, problems });
    if (names === null || problems.items.length > 0) return { ok: false, problems: problems.items };
    return { ok: true, names };
  } finally {
    source.close();
  }
};
