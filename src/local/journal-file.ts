import { readFile } from 'node:fs/promises';
import { type Journal, parseJournal } from '../domain/journal-lines.ts';
import type { Parsed } from '../domain/problem.ts';

/** What was before, one JSON object a line; no file, nothing. */
export const readJournal = async (file: string): Promise<Parsed<Journal>> =>
  parseJournal(file, await readFile(file, 'utf8').catch(() => ''));
