// Headers of pages. Field numbers: parquet.thrift.

import { corrupt } from './fault.ts';
import { ThriftReader } from './thrift.ts';

export interface PageHeader {
  /** 0 data, 1 index, 2 dictionary, 3 data of version 2. */
  readonly type: number;
  readonly uncompressed: number;
  readonly compressed: number;
  readonly crc: number | null;
  readonly values: number;
  readonly encoding: number;
  /** Version 1. */
  readonly levelEncoding: number;
  /** Version 2. */
  readonly nulls: number;
  readonly levelBytes: number;
  readonly repetitionBytes: number;
  readonly isCompressed: boolean;
  /** Bytes of the header itself. */
  readonly length: number;
}

export const pageTypes = { data: 0, index: 1, dictionary: 2, dataV2: 3 } as const;

const blank = {
  type: -1,
  uncompressed: -1,
  compressed: -1,
  crc: null as number | null,
  values: -1,
  encoding: -1,
  levelEncoding: -1,
  nulls: 0,
  levelBytes: 0,
  repetitionBytes: 0,
  isCompressed: true,
  length: 0,
};

type Blank = typeof blank;

const readDataHeader = (reader: ThriftReader, type: number, into: Blank): void =>
  reader.structIn(type, (id, of) => {
    if (id === 1) into.values = reader.integer(of);
    else if (id === 2) into.encoding = reader.integer(of);
    else if (id === 3 && into.type !== pageTypes.dictionary) into.levelEncoding = reader.integer(of);
    else return false;
    return true;
  });

const readDataHeaderV2 = (reader: ThriftReader, type: number, into: Blank): void =>
  reader.structIn(type, (id, of) => {
    if (id === 1) into.values = reader.integer(of);
    else if (id === 2) into.nulls = reader.integer(of);
    else if (id === 4) into.encoding = reader.integer(of);
    else if (id === 5) into.levelBytes = reader.integer(of);
    else if (id === 6) into.repetitionBytes = reader.integer(of);
    else if (id === 7) into.isCompressed = reader.boolean(of);
    else return false;
    return true;
  });

export const readPageHeader = (bytes: Uint8Array, at: number, end: number): PageHeader => {
  const reader = new ThriftReader(bytes, at, end);
  const read: Blank = { ...blank };
  let body = -1;
  reader.struct((id, of) => {
    if (id === 1) read.type = reader.integer(of);
    else if (id === 2) read.uncompressed = reader.integer(of);
    else if (id === 3) read.compressed = reader.integer(of);
    else if (id === 4) read.crc = reader.integer(of);
    else if (id === 5 || id === 7) readDataHeader(reader, of, read);
    else if (id === 8) readDataHeaderV2(reader, of, read);
    else return false;
    if (id >= 5) body = id;
    return true;
  });
  const expected = [5, 6, 7, 8][read.type];
  const mismatch = read.type !== pageTypes.index && body !== expected;
  if (expected === undefined || mismatch || read.uncompressed < 0 || read.compressed < 0) {
    throw corrupt('a page header makes no sense');
  }
  read.length = reader.at - at;
  return read;
};
