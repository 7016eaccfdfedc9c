// Did anything of the test data reach the training? Each check looks at the rows of both files.

import type { LeakageCheck, LeakageFound } from '../../domain/datasets.ts';
import type { Unmeasured } from '../../domain/unmeasured.ts';
import { readTable } from '../read-table.ts';
import { columnNames } from '../readers/column-names.ts';
import type { IdColumn } from '../table.ts';
import { type Kinds, readAlike, type Values } from './alike.ts';
import { noFeatures, searchFeatures } from './by-features.ts';
import { type LeakageAsked, type NamedFile, type Sides, unmeasured, unread } from './files.ts';
import { idOverlap, measuredElsewhere, type Named, namesOfRows, readIds } from './ids.ts';
import { timeOrder } from './time-order.ts';

export type LeakageReport =
  | {
      readonly kind: 'measured';
      readonly rows: Sides<number>;
      readonly found: { readonly [check in LeakageCheck]?: LeakageFound };
    }
  | Unmeasured;

const mostColumns = 10_000;

interface Opened {
  readonly kind: 'opened';
  readonly file: NamedFile;
  readonly names: readonly string[];
  readonly rows: number;
  readonly ids: IdColumn | Unmeasured;
}

interface Search extends Sides<Opened> {
  readonly asked: LeakageAsked;
  readonly named: Named;
  readonly kinds: Kinds;
}

export const findLeakage = async (files: Sides<NamedFile>, asked: LeakageAsked): Promise<LeakageReport> => {
  const training = await opened(files.training, asked);
  if (training.kind === 'unmeasured') return training;
  const test = await opened(files.test, asked);
  if (test.kind === 'unmeasured') return test;
  const elsewhere = await elsewhereMeasured(test, asked);
  if (elsewhere !== null) return elsewhere;
  const search = { training, test, asked, named: namesOfRows(test.ids), kinds: new Map() };
  const rows = { training: training.rows, test: test.rows };
  return { kind: 'measured', rows, found: await foundBy(search) };
};

const opened = async (
  file: NamedFile,
  { columns: { id }, limits }: LeakageAsked,
): Promise<Opened | Unmeasured> => {
  const read = columnNames(file.path, limits);
  if (!read.ok) return unread(file, read.problems);
  const { names } = read;
  if (names.length > mostColumns) return tooManyColumns(file, names.length);
  const ids = await readIds(file, id, limits);
  if (ids.kind === 'id') return { kind: 'opened', file, names, rows: ids.rows, ids };
  const counted = await readTable(file.path, [], limits);
  if (!counted.ok) return unread(file, counted.problems);
  return { kind: 'opened', file, names, rows: counted.table.rows, ids };
};

/** Predictions that cannot be read are for the gates that measure them to tell. */
const elsewhereMeasured = async (
  { file, ids }: Opened,
  { predicted, columns, limits }: LeakageAsked,
): Promise<Unmeasured | null> => {
  if (predicted === null || ids.kind === 'unmeasured') return null;
  const measured = await readIds(predicted, columns.id, limits);
  if (measured.kind === 'unmeasured') return null;
  return measuredElsewhere(measured, ids, { predicted: predicted.name, test: file.name });
};

const tooManyColumns = ({ name }: NamedFile, count: number): Unmeasured =>
  unmeasured(
    `${name} has ${count} columns; assay compares at most ${mostColumns}`,
    'Keep only the columns that the model is given.',
  );

const foundBy = async (search: Search): Promise<{ readonly [check in LeakageCheck]?: LeakageFound }> => {
  const { training, test, asked } = search;
  const has = (check: LeakageCheck): boolean => asked.checks.includes(check);
  return {
    ...(has('id_overlap') ? { id_overlap: idOverlap({ training: training.ids, test: test.ids }) } : {}),
    ...(has('time_order') ? { time_order: await timesIn(search) } : {}),
    ...(await featuresIn(search)),
  };
};

const timesIn = async (search: Search): Promise<LeakageFound> => {
  const { asked, named } = search;
  const { time } = asked.columns;
  if (time === null) return { kind: 'timeless', because: 'evaluation.columns.time names no column' };
  const without = (['training', 'test'] as const).filter((side) => !search[side].names.includes(time));
  if (without.length > 0)
    return { kind: 'timeless', because: `the ${without.join(' and the ')} file has no column ${time}` };
  const values = await columnOf(search, time);
  return 'because' in values ? values : timeOrder(values, time, named);
};

const columnOf = async (
  { training, test, asked: { limits }, kinds }: Search,
  name: string,
): Promise<Values | Unmeasured> => {
  const read = await readAlike({ training: training.file, test: test.file }, [name], { kinds, limits });
  if (read.kind === 'unmeasured') return read;
  return (
    read.columns.get(name) ??
    unmeasured(`column ${name} holds lists or maps`, 'Write one value a row into it.')
  );
};

const featureChecks: readonly LeakageCheck[] = ['row_overlap', 'duplicates', 'single_feature'];

const featuresIn = async (search: Search): Promise<{ readonly [check in LeakageCheck]?: LeakageFound }> => {
  const { training, test, asked, named, kinds } = search;
  const checks = featureChecks.filter((check) => asked.checks.includes(check));
  if (checks.length === 0) return {};
  const forAll = (found: LeakageFound) => Object.fromEntries(checks.map((check) => [check, found]));
  const { shared, lacking } = featuresOf({ training: training.names, test: test.names }, asked);
  if (shared.length === 0) return forAll(noFeatures);
  const label = await labelIn(search);
  if (label !== null && 'because' in label) return forAll(label);
  const files = { training: training.file, test: test.file };
  const rows = { training: training.rows, test: test.rows };
  const walk = { files, names: shared, rows, kinds, limits: asked.limits };
  const found = await searchFeatures({ walk, asked, label, lacking, named });
  return 'because' in found ? forAll(found) : found;
};

const labelIn = async (search: Search): Promise<Values | Unmeasured | null> => {
  const { training, test, asked } = search;
  const { label } = asked.columns;
  if (label === null || !training.names.includes(label) || !test.names.includes(label)) return null;
  return columnOf(search, label);
};

/** Columns of both files, and those of the training file that the test file has not. */
const featuresOf = (
  { training, test }: Sides<readonly string[]>,
  { apart, features }: LeakageAsked,
): { readonly shared: readonly string[]; readonly lacking: readonly string[] } => {
  const own = new Set((features ?? training).filter((name) => !apart.has(name)));
  const [trained, tested] = [new Set(training), new Set(test)];
  return {
    shared: [...own].filter((name) => trained.has(name) && tested.has(name)),
    lacking: [...own].filter((name) => !trained.has(name) || !tested.has(name)),
  };
};
