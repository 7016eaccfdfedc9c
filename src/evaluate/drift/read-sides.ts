// Both files of a drift, each with all that is wrong with it.

import type { DriftingConfig } from '../config.ts';
import { type EngineProblem, engineProblem, mostProblems } from '../problem.ts';
import { readTable } from '../read-table.ts';
import type { Read, Table, Wanted } from '../table.ts';
import { mostSlices } from './partition.ts';
import type { Sides } from './report.ts';
import { notFinite } from './samples.ts';

/** Columns of ids or times. */
export const tooManySlices = (columns: readonly string[], { name }: NamedFile): EngineProblem =>
  engineProblem(name, {
    code: 'wrong-type',
    message: `${columns.join(', ')} makes more than ${mostSlices} slices of the two files`,
    field: columns.at(-1) ?? null,
    found: columns.join(', '),
    expected: 'columns of few values, or edges in bins',
  });

/** Where a file is, and what the problems call it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

export type ReadSides =
  | { readonly ok: true; readonly tables: Sides<Table> }
  | { readonly ok: false; readonly problems: readonly EngineProblem[] };

const wantedOf = ({ drift: { features, slices, cuts } }: DriftingConfig): readonly Wanted[] => {
  const as = (isNumber: boolean): Wanted['as'] => (isNumber ? 'number' : 'text');
  const asked = features.map(([name, kind]): Wanted => ({ name, as: as(kind === 'numeric') }));
  const sliced = slices.flat().map((name): Wanted => ({ name, as: as(cuts.has(name)) }));
  return [...new Map([...asked, ...sliced].map((one) => [one.name, one])).values()];
};

const problemsOf = (read: Read, { name }: NamedFile, config: DriftingConfig): readonly EngineProblem[] => {
  const own = read.ok ? [] : read.problems.map((problem) => ({ ...problem, file: name }));
  const { table } = read;
  if (table === null) return own;
  return [...own, ...wantedOf(config).flatMap((one) => notFinite(name, table, one.name))];
};

/** The contract's number of problems at most, half of them for each file where both have more. */
const shared = (a: readonly EngineProblem[], b: readonly EngineProblem[]): readonly EngineProblem[] => {
  const half = mostProblems / 2;
  const ofA = a.slice(0, Math.max(half, mostProblems - b.length));
  return [...ofA, ...b.slice(0, mostProblems - ofA.length)];
};

export const readSides = async (files: Sides<NamedFile>, config: DriftingConfig): Promise<ReadSides> => {
  const wanted = wantedOf(config);
  const reference = await readTable(files.reference.path, wanted, config.limits);
  const current = await readTable(files.current.path, wanted, config.limits);
  const problems = shared(
    problemsOf(reference, files.reference, config),
    problemsOf(current, files.current, config),
  );
  if (problems.length > 0 || !reference.ok || !current.ok) return { ok: false, problems };
  return { ok: true, tables: { reference: reference.table, current: current.table } };
};
