// One source, whichever its format, to a table; and what all formats have in common after the reading.

import type { EngineProblem } from '../problem.ts';
import type { Limits, Read, Table, Wanted } from '../table.ts';
import { missingCode } from './columns/missing.ts';
import { readCsv } from './csv/read-csv.ts';
import { formatOf } from './format.ts';
import { readJsonl } from './jsonl/read-jsonl.ts';
import { readParquet } from './parquet/read-parquet.ts';
import { ProblemList } from './problem-list.ts';
import type { Source } from './source.ts';
import { distinct } from './wanted.ts';

const readers = { csv: readCsv, jsonl: readJsonl, parquet: readParquet } as const;

const failed = (problems: readonly EngineProblem[]): Read => ({ ok: false, problems, table: null });

const marked = (table: Table, name: string): ((row: number) => boolean) => {
  const column = table.columns.get(name);
  if (column === undefined) return () => false;
  if (column.kind === 'number' || column.kind === 'id') {
    const { missing } = column;
    return missing === null ? () => false : (row) => missing[row] === 1;
  }
  return (row) => column.codes[row] === missingCode;
};

const reportMissing = (table: Table, wanted: readonly Wanted[], problems: ProblemList): void => {
  for (const { name, codes } of wanted) {
    if (codes?.missing === undefined) continue;
    const isMissing = marked(table, name);
    for (let row = 0; row < table.rows && !problems.full; row++) {
      if (!isMissing(row) || table.faulty.has(row)) continue;
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
    const message = `${source.name} changed while it was read: what was read may be of two files`;
    problems.add({ code: 'file-changed', message, expected: 'a file that nothing writes to' });
    return failed(problems.items);
  }
  if (table !== null) reportMissing(table, columns, problems);
  if (problems.items.length > 0) return { ok: false, problems: problems.sorted(), table };
  return table === null ? failed(problems.items) : { ok: true, table };
};
