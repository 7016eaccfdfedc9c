import { groupNames } from '../config/group-names.ts';
import type { MeasuringConfig } from '../config/shape.ts';
import { type EngineProblem, mostProblems } from '../problem.ts';
import { readTable } from '../read-table.ts';
import { idText, repeatedIds } from '../readers/ids.ts';
import { shown } from '../readers/shown.ts';
import type { SecondThread } from '../readers/two-threads.ts';
import type { Table } from '../table.ts';
import { binary } from './binary.ts';
import { binnedColumn } from './binned-column.ts';
import { CheckedRows } from './checked-rows.ts';
import { clustersIn } from './clusters.ts';
import { codedColumn } from './coded-column.ts';
import type { GroupColumn, Prepared, TaskData } from './data.ts';
import { multiclass } from './multiclass.ts';
import { latencyRule, numberColumn, weightRule } from './number-column.ts';
import { ranking } from './ranking.ts';
import { regression } from './regression.ts';
import { wantedColumns } from './wanted-columns.ts';

export type Preparation =
  | { readonly ok: true; readonly value: Prepared }
  | { readonly ok: false; readonly problems: readonly EngineProblem[] };

const byTask = { binary, multiclass, regression } as const;

const taskData = (rows: CheckedRows, config: MeasuringConfig): TaskData | null => {
  const { weight } = config.columns;
  if (config.task === 'ranking') return ranking(rows, config);
  const weights = weight === null ? null : numberColumn(rows, weight, weightRule);
  return byTask[config.task](rows, config, weights);
};

const checkIds = (rows: CheckedRows, field: string): void => {
  const ids = rows.table.columns.get(field);
  if (ids?.kind !== 'id') return;
  for (const { row, earlier } of repeatedIds(ids, mostProblems)) {
    const found = idText(ids, row);
    const line = rows.table.lineOf(earlier);
    const where = line === null ? `in row ${earlier + 1}` : `on line ${line}`;
    const message = `${field} ${shown(found)} was seen before, ${where}`;
    rows.fault(row, { code: 'duplicate-id', field, message, found, expected: 'each id once' });
  }
};

const groupsOf = (rows: CheckedRows, config: MeasuringConfig): ReadonlyMap<string, GroupColumn> =>
  new Map(
    groupNames(config).flatMap((name) => {
      const edges = config.bins.get(name);
      const column =
        edges === undefined ? codedColumn(rows.table.columns.get(name)) : binnedColumn(rows, name, edges);
      return column === null ? [] : [[name, column]];
    }),
  );

/** A table as rows to measure, or everything wrong with them that the reader has not said. */
export const prepareTable = (table: Table, config: MeasuringConfig, file: string): Preparation => {
  const rows = new CheckedRows(table, file);
  checkIds(rows, config.columns.id);
  const data = taskData(rows, config);
  const { latency } = config.columns;
  const latencies = latency === null ? null : numberColumn(rows, latency, latencyRule);
  const groups = groupsOf(rows, config);
  const ids = table.columns.get(config.columns.id);
  const problems = rows.problems.sorted();
  if (problems.length > 0 || data === null || ids?.kind !== 'id') return { ok: false, problems };
  const clustered = { ...data, ...clustersIn(table, config.columns.cluster) };
  return { ok: true, value: { data: clustered, ids, groups, latencies, lineOf: table.lineOf } };
};

const place = ({ row, line }: EngineProblem): number => row ?? line ?? 0;

const named = (problems: readonly EngineProblem[], file: string): readonly EngineProblem[] =>
  problems
    .map((problem) => ({ ...problem, file }))
    .sort((a, b) => place(a) - place(b))
    .slice(0, mostProblems);

/** The file at `path`, which messages call `file`, read and checked. */
export const prepareFile = async (
  path: string,
  config: MeasuringConfig,
  file: string = path,
  second: SecondThread | null = null,
): Promise<Preparation> => {
  const read = await readTable(path, wantedColumns(config), config.limits, second);
  const { table } = read;
  const found = read.ok ? [] : read.problems;
  if (table === null) return { ok: false, problems: named(found, file) };
  const prepared = prepareTable(table, config, file);
  const all = [...found, ...(prepared.ok ? [] : prepared.problems)];
  return prepared.ok && read.ok ? prepared : { ok: false, problems: named(all, file) };
};
