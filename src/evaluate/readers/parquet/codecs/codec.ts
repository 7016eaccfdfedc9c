// Decompression of pages. Numbers: `CompressionCodec` of parquet.thrift.

import zlib from 'node:zlib';
import { type Cursor, Cursor as NewCursor, type Scratch } from '../cursor.ts';
import { corrupt, unsupported } from '../fault.ts';
import { lz4Hadoop, lz4Raw } from './lz4.ts';
import { snappy } from './snappy.ts';
import { zstd } from './zstd.ts';

type Decompress = (input: Uint8Array, out: Uint8Array, size: number) => void;

type Native = (input: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

const native =
  (decompress: Native): Decompress =>
  (input, out, size) => {
    let read: Uint8Array;
    try {
      read = decompress(input, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      throw corrupt(`a page does not decompress (${error instanceof Error ? error.message : 'unknown'})`);
    }
    if (read.length !== size) throw corrupt(`a page of ${read.length} bytes where its header says ${size}`);
    out.set(read);
  };

// Node has it from 22.15 and 23.8 on.
const zstdNative: Native | undefined = zlib.zstdDecompressSync;

const codecs: ReadonlyMap<number, Decompress> = new Map([
  [1, snappy],
  [2, native(zlib.gunzipSync)],
  [4, native(zlib.brotliDecompressSync)],
  [5, lz4Hadoop],
  [6, zstdNative === undefined ? zstd : native(zstdNative)],
  [7, lz4Raw],
]);

const names = ['none', 'snappy', 'gzip', 'lzo', 'brotli', 'lz4', 'zstd', 'lz4_raw'];

export interface Packed {
  readonly codec: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** What the header says of its size when unpacked. */
  readonly size: number;
}

/** Bytes in the scratch buffer, or those given when they are not compressed. */
export const unpacked = ({ codec, bytes, start, end, size }: Packed, scratch: Scratch): Cursor => {
  if (codec === 0) {
    if (end - start !== size) throw corrupt(`a page of ${end - start} bytes where its header says ${size}`);
    return new NewCursor(bytes, start, end);
  }
  const decompress = codecs.get(codec);
  if (decompress === undefined)
    throw unsupported(`pages compressed with ${names[codec] ?? `codec ${codec}`}`);
  const out = scratch.of(size);
  decompress(bytes.subarray(start, end), out, size);
  return new NewCursor(out, 0, size);
};
