import { readFile } from 'node:fs/promises';
import { type Parsed, problemAt } from '../domain/problem.ts';
import type { JournalEntry } from '../domain/snapshot.ts';

/** Earlier transitions, one JSON object a line; no file, no transitions. */
export const readJournal = async (file: string): Promise<Parsed<readonly JournalEntry[]>> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const entries: JournalEntry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = entryOf(line);
    if (entry === null) return { ok: false, problems: [badLine(file, index + 1, line)] };
    entries.push(entry);
  }
  return { ok: true, value: entries, problems: [] };
};

const entryOf = (line: string): JournalEntry | null => {
  const found = parsed(line);
  if (typeof found !== 'object' || found === null) return null;
  const said = (key: string): string | null => {
    const value: unknown = (found as { readonly [key: string]: unknown })[key];
    return typeof value === 'string' ? value : null;
  };
  const [at, model, version, from, to] = [
    said('at'),
    said('model'),
    said('version'),
    said('from'),
    said('to'),
  ];
  if (at === null || model === null || version === null || from === null || to === null) return null;
  return { at, model, version, from, to, artifact: said('artifact') };
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

const badLine = (file: string, line: number, found: string) =>
  problemAt(
    { file, line, column: 1 },
    {
      code: 'wrong-type',
      message: `line ${line} of the journal is no transition`,
      found: found.slice(0, 60),
      expected: 'a JSON object with at, model, version, from and to',
    },
  );
