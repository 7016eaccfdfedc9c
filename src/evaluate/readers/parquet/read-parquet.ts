// Parquet: metadata, then each wanted column through all row groups. What lies in other columns is not read.
// Row groups of a column are independent but for the row they start at and the sink, which is where threads could divide.

import type { Column, Table, Wanted } from '../../table.ts';
import type { ProblemList } from '../problem-list.ts';
import type { Reading } from '../reading.ts';
import { shown } from '../shown.ts';
import type { Source } from '../source.ts';
import { locate } from '../wanted.ts';
import { ChunkReader } from './chunk.ts';
import { Buffers } from './cursor.ts';
import { corrupt, ParquetFault, unsupported } from './fault.ts';
import type { Footer, RowGroup } from './footer.ts';
import { numbersOf } from './number-values.ts';
import { openFooter } from './read-footer.ts';
import { Room } from './room.ts';
import { type Leaf, type TopColumn, topColumns } from './schema.ts';
import { CodedSink } from './sinks/coded-sink.ts';
import { IdSink } from './sinks/id-sink.ts';
import { NumberSink } from './sinks/number-sink.ts';
import type { Sink } from './sinks/sink.ts';

/** Runs what may find the file faulty; a fault becomes a problem and null. */
const caught = <T>(problems: ProblemList, field: string | null, run: () => T): T | null => {
  try {
    return run();
  } catch (error) {
    // RangeError: a read beyond a view, or an allocation that the machine refuses.
    if (!(error instanceof ParquetFault) && !(error instanceof RangeError)) throw error;
    const code = error instanceof ParquetFault ? error.code : 'parquet-corrupt';
    const where = field === null ? '' : `column ${shown(field)}: `;
    problems.add({ code, message: `${where}${error.message}`, field });
    return null;
  }
};

const sinkFor = (leaf: Leaf, role: Wanted['as']): Sink | null => {
  switch (role) {
    case 'number': {
      const numbers = numbersOf(leaf);
      return numbers === null ? null : new NumberSink(numbers);
    }
    case 'text':
    case 'label':
      return new CodedSink(leaf, role === 'label');
    case 'id':
      return new IdSink(leaf);
  }
};

const wrongType = (wanted: Wanted, found: string, problems: ProblemList): null => {
  problems.add({
    code: 'wrong-type',
    message: `column ${shown(wanted.name)} is ${found}`,
    field: wanted.name,
    found,
    expected: wanted.as === 'number' ? 'numbers' : 'numbers, text or booleans',
  });
  return null;
};

interface Job {
  readonly source: Source;
  readonly footer: Footer;
  readonly problems: ProblemList;
  readonly room: Room;
  readonly buffers: Buffers;
}

const readGroup = (job: Job, group: RowGroup, into: { leaf: Leaf; sink: Sink; row: number }): void => {
  const { leaf, sink, row } = into;
  const meta = group.columns[leaf.place];
  if (meta === undefined) throw corrupt('a row group has fewer columns than the schema');
  if (meta.elsewhere === 'encrypted') throw unsupported('it is encrypted');
  if (meta.elsewhere === 'file') throw unsupported('its pages lie in another file');
  if (meta.type !== leaf.type || meta.path.length !== 1 || meta.path[0] !== leaf.name) {
    throw corrupt('a column chunk is of another column than its place says');
  }
  if (meta.values !== group.rows) {
    throw corrupt(`a column chunk of ${meta.values} values in a row group of ${group.rows} rows`);
  }
  const { source, room } = job;
  new ChunkReader({ source, meta, leaf, sink, room, rows: group.rows }, job.buffers).read(row);
};

const readColumn = (job: Job, wanted: Wanted, { leaf }: TopColumn): Column | null => {
  if (leaf === null) return wrongType(wanted, 'nested, repeated or of an unknown type', job.problems);
  const sink = sinkFor(leaf, wanted.as);
  if (sink === null) {
    return wrongType(wanted, leaf.meaning.kind === 'boolean' ? 'booleans' : 'text', job.problems);
  }
  return caught(job.problems, leaf.name, () => {
    let row = 0;
    for (const group of job.footer.rowGroups) {
      readGroup(job, group, { leaf, sink, row });
      row += group.rows;
    }
    return sink.finish(row);
  });
};

const readColumns = (job: Job, tops: readonly TopColumn[], wanted: readonly Wanted[]): Table | null => {
  const names = tops.map(({ name }) => name);
  const places = locate(names, wanted, job.problems, null);
  if (places.includes(null)) return null;
  const columns = new Map<string, Column>();
  for (const [index, one] of wanted.entries()) {
    const top = tops[places[index] ?? -1];
    const column = top === undefined ? null : readColumn(job, one, top);
    if (column !== null) columns.set(one.name, column);
  }
  if (columns.size < wanted.length) return null;
  return { rows: job.footer.rows, columns, faulty: job.problems.faulty, lineOf: () => null };
};

export const readParquet = (source: Source, wanted: readonly Wanted[], reading: Reading): Table | null => {
  const { problems, limits } = reading;
  const opened = caught(problems, null, () => {
    const footer = openFooter(source);
    return { footer, tops: topColumns(footer.schema) };
  });
  if (opened === null) return null;
  const { footer, tops } = opened;
  if (footer.rows === 0) {
    problems.add({ code: 'no-rows', message: 'the file has no rows', expected: 'rows' });
    return null;
  }
  const room = new Room(limits, source.size, footer.rows);
  return readColumns({ source, footer, problems, room, buffers: new Buffers() }, tops, wanted);
};

export const parquetNames = (source: Source, { problems }: Reading): readonly string[] | null =>
  caught(problems, null, () => topColumns(openFooter(source).schema).map(({ name }) => name));
