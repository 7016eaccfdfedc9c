// Both files of a drift, each with all that is wrong with it.

import type { DriftingConfig } from '../config.ts';
import { type EngineProblem, mostProblems } from '../problem.ts';
import { readTable } from '../read-table.ts';
import type { Read, Table, Wanted } from '../table.ts';
import type { Sides } from './report.ts';
import { notFinite } from './samples.ts';

/** Where a file is, and what the problems call it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

export type ReadSides =
  | { readonly ok: true; readonly tables: Sides<Table> }
  | { readonly ok: false; readonly problems: readonly EngineProblem[] };

const problemsOf = (read: Read, { name }: NamedFile, config: DriftingConfig): readonly EngineProblem[] => {
  const own = read.ok ? [] : read.problems.map((problem) => ({ ...problem, file: name }));
  const { table } = read;
  if (table === null) return own;
  return [...own, ...config.drift.features.flatMap(([feature]) => notFinite(name, table, feature))];
};

/** The contract's number of problems at most, half of them for each file where both have more. */
const shared = (a: readonly EngineProblem[], b: readonly EngineProblem[]): readonly EngineProblem[] => {
  const half = mostProblems / 2;
  const ofA = a.slice(0, Math.max(half, mostProblems - b.length));
  return [...ofA, ...b.slice(0, mostProblems - ofA.length)];
};

export const readSides = async (files: Sides<NamedFile>, config: DriftingConfig): Promise<ReadSides> => {
  const wanted = config.drift.features.map(
    ([name, kind]): Wanted => ({ name, as: kind === 'numeric' ? 'number' : 'text' }),
  );
  const reference = await readTable(files.reference.path, wanted, config.limits);
  const current = await readTable(files.current.path, wanted, config.limits);
  const problems = shared(
    problemsOf(reference, files.reference, config),
    problemsOf(current, files.current, config),
  );
  if (problems.length > 0 || !reference.ok || !current.ok) return { ok: false, problems };
  return { ok: true, tables: { reference: reference.table, current: current.table } };
};
