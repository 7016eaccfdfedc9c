// Predictions whose rows are graded by labels that somebody else keeps: a model says scores, the rows say the rest.

import { groupNames } from '../config/group-names.ts';
import type { MeasuringConfig } from '../config/shape.ts';
import { type Preparation, prepareTable } from '../prepare/prepare.ts';
import { wantedColumns } from '../prepare/wanted-columns.ts';
import { type EngineProblem, engineProblem } from '../problem.ts';
import { readTable } from '../read-table.ts';
import type { Column, Table, Wanted } from '../table.ts';
import { inOrder } from './in-order.ts';
import { matchIds } from './match.ts';

interface File {
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
}

export interface SealedFiles {
  readonly predictions: File;
  readonly labels: File & {
    /** Its column of ids: the files may each have a name for it. */
    readonly id: string;
  };
}

/** What belongs to a row and not to a model: it is read from the labels, whatever the predictions say of it. */
const givenBy = (config: MeasuringConfig): ReadonlySet<string> => {
  const { label, weight, group, cluster } = config.columns;
  return new Set([label, weight, group, cluster, ...groupNames(config)].filter((name) => name !== null));
};

/** A prediction that is read from the labels would always be right. */
const taken = (
  { columns }: MeasuringConfig,
  given: ReadonlySet<string>,
  file: string,
): readonly EngineProblem[] => {
  const { label: _label, weight: _weight, group: _group, cluster: _cluster, scores, ...own } = columns;
  const named = [...Object.values(own), ...(scores ?? []).map(([, name]) => name)];
  return [...new Set(named.filter((name) => name !== null && given.has(name)))].map((name) =>
    engineProblem(file, {
      code: 'wrong-type',
      message: `column ${name} belongs to the holdout, so no id and no prediction can be read from it`,
      field: name,
      found: name,
      expected: 'a column of another name',
    }),
  );
};

const read = async (
  { path, name }: File,
  wanted: readonly Wanted[],
  { limits }: MeasuringConfig,
): Promise<Table | readonly EngineProblem[]> => {
  const found = await readTable(path, wanted, limits);
  return found.ok ? found.table : found.problems.map((problem) => ({ ...problem, file: name }));
};

const isTable = (found: Table | readonly EngineProblem[]): found is Table => !Array.isArray(found);

const problemsIn = (found: Table | readonly EngineProblem[]): readonly EngineProblem[] =>
  isTable(found) ? [] : found;

const failed = (problems: readonly EngineProblem[]): Preparation => ({ ok: false, problems });

interface Tables {
  readonly predictions: Table;
  readonly labels: Table;
}

/** The columns of both, in the order of the predictions. */
const joined = ({ predictions, labels }: Tables, given: ReadonlySet<string>, rows: Int32Array): Table => {
  const columns = new Map<string, Column>(predictions.columns);
  for (const [name, column] of labels.columns) if (given.has(name)) columns.set(name, inOrder(column, rows));
  return { ...predictions, columns };
};

/** What is wrong with a cell of the labels is told of the file that it stands in. */
const placed = (
  problem: EngineProblem,
  {
    labels,
    given,
    rows,
    name,
  }: { labels: Table; given: ReadonlySet<string>; rows: Int32Array; name: string },
): EngineProblem => {
  if (problem.field === null || !given.has(problem.field)) return problem;
  if (problem.row === null) return { ...problem, file: name };
  const row = rows[problem.row - 1] ?? 0;
  return { ...problem, file: name, row: row + 1, line: labels.lineOf(row) };
};

/** `config` names the columns of the labels for what belongs to a row, and those of the predictions for the rest. */
export const prepareSealed = async (
  { predictions, labels }: SealedFiles,
  config: MeasuringConfig,
): Promise<Preparation> => {
  const given = givenBy(config);
  const clashes = taken(config, given, predictions.name);
  if (clashes.length > 0) return failed(clashes);
  const wanted = wantedColumns(config);
  const own = wanted.filter(({ name }) => !given.has(name));
  const theirs = wanted.filter(({ name }) => given.has(name));
  const id: Wanted = { name: labels.id, as: 'id', codes: { missing: 'missing-id' } };
  const [said, kept] = [await read(predictions, own, config), await read(labels, [id, ...theirs], config)];
  if (!isTable(said) || !isTable(kept)) return failed([...problemsIn(kept), ...problemsIn(said)]);
  const ids = [said.columns.get(config.columns.id), kept.columns.get(labels.id)] as const;
  if (ids[0]?.kind !== 'id' || ids[1]?.kind !== 'id') throw new Error('an id column was not read as one');
  const matched = matchIds(ids[0], ids[1], { predictions: predictions.name, labels: labels.name });
  if (!matched.ok) return failed(matched.problems);
  const rows = matched.labelRows;
  const prepared = prepareTable(
    joined({ predictions: said, labels: kept }, given, rows),
    config,
    predictions.name,
  );
  if (prepared.ok) return prepared;
  return failed(
    prepared.problems.map((one) => placed(one, { labels: kept, given, rows, name: labels.name })),
  );
};
