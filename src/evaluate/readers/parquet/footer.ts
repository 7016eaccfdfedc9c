// The metadata at the end of a Parquet file, as much of it as reading takes. Field numbers: parquet.thrift of
// https://github.com/apache/parquet-format

import { corrupt, unsupported } from './fault.ts';
import { ThriftReader } from './thrift.ts';

export interface SchemaElement {
  readonly name: string;
  readonly type: number | null;
  readonly typeLength: number;
  /** 0 required, 1 optional, 2 repeated. */
  readonly repetition: number;
  readonly children: number;
  readonly converted: number | null;
  readonly scale: number;
  readonly logical: LogicalType | null;
}

interface LogicalType {
  /** Number of the member in the union `LogicalType`. */
  readonly id: number;
  readonly scale: number;
  readonly bits: number;
  readonly signed: boolean;
  readonly utc: boolean;
  /** 1 milliseconds, 2 microseconds, 3 nanoseconds. */
  readonly unit: number;
}

export interface ChunkMeta {
  readonly type: number;
  readonly encodings: readonly number[];
  readonly path: readonly string[];
  readonly codec: number;
  readonly values: number;
  readonly compressed: number;
  readonly dataPage: number;
  readonly dictionaryPage: number | null;
  /** Set when the pages lie in another file or are encrypted. */
  readonly elsewhere: 'file' | 'encrypted' | null;
}

export interface RowGroup {
  readonly rows: number;
  readonly columns: readonly ChunkMeta[];
}

export interface Footer {
  readonly rows: number;
  readonly schema: readonly SchemaElement[];
  readonly rowGroups: readonly RowGroup[];
}

const readUnit = (reader: ThriftReader, type: number): number => {
  let unit = 0;
  reader.structIn(type, (id) => {
    unit = id;
    return false;
  });
  return unit;
};

const readLogical = (reader: ThriftReader, type: number): LogicalType => {
  let read: LogicalType = { id: 0, scale: 0, bits: 0, signed: true, utc: false, unit: 0 };
  reader.structIn(type, (member, memberType) => {
    read = { ...read, id: member };
    if (member !== 5 && member !== 7 && member !== 8 && member !== 10) return false;
    reader.structIn(memberType, (id, fieldType) => {
      if (member === 5 && id === 1) read = { ...read, scale: reader.integer(fieldType) };
      else if (member === 10 && id === 1) read = { ...read, bits: reader.integer(fieldType) };
      else if (member === 10 && id === 2) read = { ...read, signed: reader.boolean(fieldType) };
      else if (member !== 10 && member !== 5 && id === 1) read = { ...read, utc: reader.boolean(fieldType) };
      else if (member !== 10 && member !== 5 && id === 2)
        read = { ...read, unit: readUnit(reader, fieldType) };
      else return false;
      return true;
    });
    return true;
  });
  return read;
};

const readElement = (reader: ThriftReader, type: number): SchemaElement => {
  const read = {
    name: '',
    type: null as number | null,
    typeLength: 0,
    repetition: 0,
    children: 0,
    converted: null as number | null,
    scale: 0,
    logical: null as LogicalType | null,
  };
  reader.structIn(type, (id, of) => {
    if (id === 1) read.type = reader.integer(of);
    else if (id === 2) read.typeLength = reader.integer(of);
    else if (id === 3) read.repetition = reader.integer(of);
    else if (id === 4) read.name = reader.text(of);
    else if (id === 5) read.children = reader.integer(of);
    else if (id === 6) read.converted = reader.integer(of);
    else if (id === 7) read.scale = reader.integer(of);
    else if (id === 10) read.logical = readLogical(reader, of);
    else return false;
    return true;
  });
  return read;
};

const blankChunk = {
  type: -1,
  encodings: [] as readonly number[],
  path: [] as readonly string[],
  codec: -1,
  values: -1,
  compressed: -1,
  dataPage: -1,
  dictionaryPage: null as number | null,
  elsewhere: null as ChunkMeta['elsewhere'],
};

const readChunkMeta = (reader: ThriftReader, type: number, into: typeof blankChunk): void => {
  reader.structIn(type, (id, of) => {
    if (id === 1) into.type = reader.integer(of);
    else if (id === 2) into.encodings = reader.list(of, (each) => reader.integer(each));
    else if (id === 3) into.path = reader.list(of, (each) => reader.text(each));
    else if (id === 4) into.codec = reader.integer(of);
    else if (id === 5) into.values = reader.integer(of);
    else if (id === 7) into.compressed = reader.integer(of);
    else if (id === 9) into.dataPage = reader.integer(of);
    else if (id === 11) into.dictionaryPage = reader.integer(of);
    else return false;
    return true;
  });
};

const readChunk = (reader: ThriftReader, type: number): ChunkMeta => {
  const read = { ...blankChunk };
  reader.structIn(type, (id, of) => {
    if (id === 1) {
      if (reader.text(of) !== '') read.elsewhere = 'file';
    } else if (id === 3) readChunkMeta(reader, of, read);
    else if (id === 8 || id === 9) {
      read.elsewhere = 'encrypted';
      return false;
    } else return false;
    return true;
  });
  return read;
};

const readRowGroup = (reader: ThriftReader, type: number): RowGroup => {
  let columns: readonly ChunkMeta[] = [];
  let rows = -1;
  reader.structIn(type, (id, of) => {
    if (id === 1) columns = reader.list(of, (each) => readChunk(reader, each));
    else if (id === 3) rows = reader.integer(of);
    else return false;
    return true;
  });
  return { rows, columns };
};

export const readFooter = (bytes: Uint8Array): Footer => {
  const reader = new ThriftReader(bytes, 0, bytes.length);
  let rows = -1;
  let schema: readonly SchemaElement[] = [];
  let rowGroups: readonly RowGroup[] = [];
  reader.struct((id, of) => {
    if (id === 2) schema = reader.list(of, (each) => readElement(reader, each));
    else if (id === 3) rows = reader.integer(of);
    else if (id === 4) rowGroups = reader.list(of, (each) => readRowGroup(reader, each));
    else if (id === 8) throw unsupported('the file is encrypted');
    else return false;
    return true;
  });
  if (rows < 0 || schema.length === 0 || rowGroups.some((group) => group.rows < 0)) {
    throw corrupt('the metadata lacks its schema or row counts');
  }
  const sum = rowGroups.reduce((total, group) => total + group.rows, 0);
  if (sum !== rows) throw corrupt(`the metadata says ${rows} rows, its row groups ${sum}`);
  return { rows, schema, rowGroups };
};
