// Ids of both files: which test rows the training has too, and how rows are called in messages.

import type { LeakageFound } from '../../domain/datasets.ts';
import type { Unmeasured } from '../../domain/unmeasured.ts';
import { readTable } from '../read-table.ts';
import { idText, joinIds } from '../readers/ids.ts';
import { shown } from '../readers/shown.ts';
import type { IdColumn, Limits } from '../table.ts';
import { type NamedFile, type Sides, unmeasured, unread } from './files.ts';

const mostExamples = 3;

/** What a row of the test file is called. */
export type Named = (row: number) => string;

/** The first of the rows that are marked, and how many there are. */
export const markedRows = (
  rows: number,
  isMarked: (row: number) => boolean,
  named: Named,
): { readonly found: number; readonly examples: readonly string[] } => {
  const examples: string[] = [];
  let found = 0;
  for (let row = 0; row < rows; row++) {
    if (!isMarked(row)) continue;
    found++;
    if (examples.length < mostExamples) examples.push(named(row));
  }
  return { found, examples };
};

const noColumn = unmeasured(
  'the manifest does not say which column holds the ids',
  'Name it in evaluation.columns.id; the training file needs it too.',
);

export const readIds = async (
  file: NamedFile,
  column: string | null,
  limits: Limits,
): Promise<IdColumn | Unmeasured> => {
  if (column === null) return noColumn;
  const wanted = { name: column, as: 'id', codes: { missing: 'missing-id' } } as const;
  const read = await readTable(file.path, [wanted], limits);
  if (!read.ok) return unread(file, read.problems);
  const ids = read.table.columns.get(column);
  if (ids?.kind !== 'id') throw new Error(`${column} was not read as ids`);
  return ids;
};

/** Rows without readable ids are told by their number. */
export const namesOfRows = (ids: IdColumn | Unmeasured): Named =>
  ids.kind === 'id' ? (row) => shown(idText(ids, row)) : (row) => `row ${row + 1}`;

export const idOverlap = ({ training, test }: Sides<IdColumn | Unmeasured>): LeakageFound => {
  if (training.kind === 'unmeasured') return training;
  if (test.kind === 'unmeasured') return test;
  const trained = joinIds(test, training);
  const isTrained = (row: number): boolean => (trained[row] ?? -1) >= 0;
  return { kind: 'rows', ...markedRows(trained.length, isTrained, namesOfRows(test)) };
};

/** Test rows in which nothing leaks say little when the numbers are measured on others. */
export const measuredElsewhere = (
  predicted: IdColumn,
  test: IdColumn,
  names: { readonly predicted: string; readonly test: string },
): Unmeasured | null => {
  const tested = joinIds(predicted, test);
  const isOther = (row: number): boolean => (tested[row] ?? -1) < 0;
  const { found, examples } = markedRows(tested.length, isOther, namesOfRows(predicted));
  return found === 0
    ? null
    : unmeasured(
        `${found} rows of ${names.predicted} are not in ${names.test}, such as ${examples.join(', ')}: the numbers are measured on other rows`,
        `Name in ${names.test} the rows that the predictions are made for.`,
      );
};
