// One source, whichever its format, to a table; and what all formats have in common after the reading.

import type { EngineProblem } from '../problem.ts';
import type { Column, Limits, Read, Table, Wanted } from '../table.ts';
import { readCsv } from './csv/read-csv.ts';
import { formatOf } from './format.ts';
import { readJsonl } from './jsonl/read-jsonl.ts';
import { readParquet } from './parquet/read-parquet.ts';
import { ProblemList } from './problem-list.ts';
import type { Source } from './source.ts';
import { distinct } from './wanted.ts';

const readers = { csv: readCsv, jsonl: readJsonl, parquet: readParquet } as const;

const failed = (problems: readonly EngineProblem[]): Read => ({ ok: false, problems, table: null });

/** Row after row without a value, from a row on; -1 after the last. Most columns have none, and are only searched. */
const nextMissing = (column: Column, from: number): number => {
  if (column.kind === 'number' || column.kind === 'id') return column.missing?.indexOf(1, from) ?? -1;
  return column.codes.indexOf(column.missingCode, from);
};

const reportMissing = (table: Table, wanted: readonly Wanted[], problems: ProblemList): void => {
  for (const { name, codes } of wanted) {
    const column = table.columns.get(name);
    if (codes?.missing === undefined || column === undefined) continue;
    for (let row = nextMissing(column, 0); row >= 0 && !problems.full; row = nextMissing(column, row + 1)) {
      if (table.faulty.has(row)) continue;
      problems.add({
        code: codes.missing,
        message: `${name} is missing`,
        line: table.lineOf(row),
        row: row + 1,
        field: name,
        expected: 'a value',
      });
    }
  }
};

export const readSource = (source: Source, wanted: readonly Wanted[], limits: Limits): Read => {
  const problems = new ProblemList(source.name);
  const format = formatOf(source, problems);
  if (format === null) return failed(problems.items);
  const columns = distinct(wanted);
  const table = readers[format](source, columns, { limits, problems });
  if (source.changed()) {
    problems.items.length = 0;
    const message = 'the file changed while it was read: what was read may be of two files';
    problems.add({ code: 'file-changed', message, expected: 'a file that nothing writes to' });
    return failed(problems.items);
  }
  if (table !== null) reportMissing(table, columns, problems);
  if (problems.items.length > 0) return { ok: false, problems: problems.sorted(), table };
  return table === null ? failed(problems.items) : { ok: true, table };
};
