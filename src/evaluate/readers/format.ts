// Which format a file is in: by its first bytes, then by its name.

import { latin1 } from './bytes-text.ts';
import type { ProblemList } from './problem-list.ts';
import type { Source } from './source.ts';

export type Format = 'csv' | 'jsonl' | 'parquet';

const extensions: ReadonlyMap<string, Format> = new Map([
  ['csv', 'csv'],
  ['parquet', 'parquet'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
]);

/** Where the other columnar and packed formats end up when they are given a wrong name. */
const foreign: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a zip archive (or a spreadsheet)'],
  ['\u001f\u008b', 'gzip'],
  ['\u0028\u00b5\u002f\u00fd', 'zstd'],
  ['ARROW1', 'an Arrow (Feather) file'],
  ['ORC', 'an ORC file'],
  ['Obj\u0001', 'an Avro file'],
  ['SQLite format 3', 'an SQLite database'],
];

const extensionOf = (name: string): string => {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot < 0 ? '' : base.slice(dot + 1).toLowerCase();
};

const headOf = (source: Source): string => {
  const into = new Uint8Array(Math.min(source.size, 4096));
  const got = source.read({ into, at: 0, length: into.length, position: 0 });
  return latin1(into, 0, got);
};

const byContent = (head: string): Format | null => {
  // PARE: a Parquet file whose footer is encrypted.
  if (head.startsWith('PAR1') || head.startsWith('PARE')) return 'parquet';
  return /^(?:\u00ef\u00bb\u00bf)?[ \t\r\n]*\{/.test(head) ? 'jsonl' : null;
};

export const formatOf = (source: Source, problems: ProblemList): Format | null => {
  const head = headOf(source);
  if (source.size === 0) {
    problems.add({ code: 'empty-file', message: 'the file is empty', expected: 'a header and rows' });
    return null;
  }
  const extension = extensionOf(source.name);
  const byName = extensions.get(extension) ?? null;
  const content = byContent(head);
  // A header may begin with a brace; nothing else that is called .csv does.
  if (content === 'jsonl' && byName === 'csv' && !/^[^"]*\{\s*"/.test(head)) return 'csv';
  if (content !== null) return content;
  const packed = foreign.find(([magic]) => head.startsWith(magic))?.[1];
  if (byName !== null && (packed === undefined || byName === 'parquet')) return byName;
  problems.add({
    code: 'unknown-format',
    message: `cannot tell the format of the file${packed === undefined ? '' : `: it looks like ${packed}`}`,
    found: packed ?? (extension === '' ? 'no extension' : `.${extension}`),
    expected: '.csv, .parquet, .jsonl or .ndjson',
  });
  return null;
};
