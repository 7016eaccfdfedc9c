// The values of a page by their encoding. Numbers: `Encoding` of parquet.thrift.

import type { Batch } from './batch.ts';
import type { Cursor } from './cursor.ts';
import { asFixed, readDelta, readDeltaBytes, readDeltaLengths } from './delta.ts';
import { corrupt, unsupported } from './fault.ts';
import { readPlain, readRleBooleans, readStreamSplit } from './plain.ts';
import { type Leaf, physical } from './schema.ts';

export const encodings = {
  plain: 0,
  plainDictionary: 2,
  rle: 3,
  bitPacked: 4,
  delta: 5,
  deltaLength: 6,
  deltaBytes: 7,
  rleDictionary: 8,
  streamSplit: 9,
} as const;

const misplaced = (encoding: number, leaf: Leaf): Error =>
  corrupt(`encoding ${encoding} cannot hold values of type ${leaf.type}`);

export interface PageValues {
  readonly cursor: Cursor;
  readonly encoding: number;
  readonly count: number;
  readonly leaf: Leaf;
  /** Bytes that a page may unfold to. */
  readonly most: number;
}

export const readValues = ({ cursor, encoding, count, leaf, most }: PageValues): Batch => {
  const { type } = leaf;
  switch (encoding) {
    case encodings.plain:
      return readPlain(cursor, leaf, count);
    case encodings.rle:
      if (type !== physical.boolean) throw misplaced(encoding, leaf);
      return readRleBooleans(cursor, count);
    case encodings.delta:
      if (type !== physical.int32 && type !== physical.int64) throw misplaced(encoding, leaf);
      return readDelta(cursor, leaf.width, count);
    case encodings.deltaLength:
      if (type !== physical.bytes) throw misplaced(encoding, leaf);
      return readDeltaLengths(cursor, count);
    case encodings.deltaBytes: {
      if (type !== physical.bytes && type !== physical.fixed) throw misplaced(encoding, leaf);
      const batch = readDeltaBytes(cursor, count, most);
      return type === physical.fixed ? asFixed(batch, leaf.width) : batch;
    }
    case encodings.streamSplit:
      if (type === physical.boolean || type === physical.bytes) throw misplaced(encoding, leaf);
      return readStreamSplit(cursor, leaf, count);
    default:
      throw unsupported(`pages in encoding ${encoding}`);
  }
};
