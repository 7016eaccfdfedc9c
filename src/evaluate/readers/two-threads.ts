// A large Parquet file in two threads: each reads some of the columns, so that nothing has to be put together but their
// list, and every value is read by the same code as in one thread.

import type { Worker } from 'node:worker_threads';
import type { Column, Limits, Read, Wanted } from '../table.ts';
import { formatOf } from './format.ts';
import { columnBytes } from './parquet/column-bytes.ts';
import type { Part, PartJob } from './part.ts';
import { ProblemList } from './problem-list.ts';
import { readSource } from './read.ts';
import type { Source } from './source.ts';

/** A second thread: the script that reads a part, and the least cost of columns for which it is started. */
export interface SecondThread {
  readonly script: URL;
  readonly from: number;
}

interface Division {
  readonly own: readonly Wanted[];
  readonly other: readonly Wanted[];
}

/** The dearest columns first, each to the side that has less to do. */
const divided = (wanted: readonly Wanted[], costOf: (one: Wanted) => number): Division => {
  const own: Wanted[] = [];
  const other: Wanted[] = [];
  let ahead = 0;
  for (const one of wanted.toSorted((a, b) => costOf(b) - costOf(a))) {
    if (ahead <= 0) own.push(one);
    else other.push(one);
    ahead += ahead <= 0 ? costOf(one) : -costOf(one);
  }
  return { own, other };
};

/** No real columns are packed as tightly: of a smaller file not even the metadata needs to be read for it. */
const mostPacked = 1000;

const divisionOf = (source: Source, wanted: readonly Wanted[], from: number): Division | null => {
  if (wanted.length < 2 || source.size * mostPacked < from) return null;
  if (formatOf(source, new ProblemList(source.name)) !== 'parquet') return null;
  const costs = columnBytes(source);
  const costOf = ({ name }: Wanted): number => costs?.get(name) ?? 0;
  const cost = wanted.reduce((sum, one) => sum + costOf(one), 0);
  return cost < from ? null : divided(wanted, costOf);
};

/** Null when the thread fails, for whatever reason. */
const answerOf = (thread: Worker): Promise<Part | null> =>
  new Promise((done) => {
    thread.once('message', done);
    thread.once('error', () => done(null));
    thread.once('exit', () => done(null));
  });

const joined = (wanted: readonly Wanted[], own: Part, other: Part): ReadonlyMap<string, Column> =>
  new Map(
    wanted.flatMap(({ name }) => {
      const column = own.columns.get(name) ?? other.columns.get(name);
      return column === undefined ? [] : [[name, column]];
    }),
  );

/** The whole in one thread where a second one would not pay, and again where anything is wrong: then all of it is told. */
export const readInTwo = async (
  source: Source,
  wanted: readonly Wanted[],
  limits: Limits,
  { script, from }: SecondThread,
): Promise<Read> => {
  const division = divisionOf(source, wanted, from);
  if (division === null) return readSource(source, wanted, limits);
  const { Worker } = await import('node:worker_threads');
  const job: PartJob = { path: source.name, wanted: division.other, limits };
  const asked = answerOf(new Worker(script, { workerData: job }));
  const read = readSource(source, division.own, limits);
  const other = await asked;
  if (!read.ok || other === null || other.identity !== source.identity || other.rows !== read.table.rows)
    return readSource(source, wanted, limits);
  const own = { identity: source.identity, rows: read.table.rows, columns: read.table.columns };
  return { ok: true, table: { ...read.table, columns: joined(wanted, own, other) } };
};
