// One column chunk: its pages one after another into a sink.

import { crc32 } from 'node:zlib';
import type { Source } from '../source.ts';
import { unpacked } from './codecs/codec.ts';
import { type Buffers, Cursor } from './cursor.ts';
import { corrupt, ParquetFault, unsupported } from './fault.ts';
import type { ChunkMeta } from './footer.ts';
import { holds, readHybrid } from './hybrid.ts';
import { type Presence, readBitPackedLevels, readLevels } from './levels.ts';
import { type PageHeader, pageTypes, readPageHeader } from './page-header.ts';
import type { Room } from './room.ts';
import type { Leaf } from './schema.ts';
import type { Sink } from './sinks/sink.ts';
import { encodings, readValues } from './values.ts';
import { ChunkWindow } from './window.ts';

export interface ChunkJob {
  readonly source: Source;
  readonly meta: ChunkMeta;
  readonly leaf: Leaf;
  readonly sink: Sink;
  readonly room: Room;
  /** Rows of the row group. */
  readonly rows: number;
}

interface Page {
  readonly header: PageHeader;
  /** Place of the page's body in the window. */
  readonly at: number;
}

const usualHeader = 1 << 13;

export const chunkStart = ({ dictionaryPage, dataPage }: ChunkMeta): number =>
  // Some writers say 0 where there is no dictionary.
  dictionaryPage !== null && dictionaryPage > 0 && dictionaryPage < dataPage ? dictionaryPage : dataPage;

export class ChunkReader {
  private readonly job: ChunkJob;
  private readonly window: ChunkWindow;
  private readonly buffers: Buffers;
  private readonly end: number;
  private position: number;
  private dictionarySize = -1;

  constructor(job: ChunkJob, buffers: Buffers) {
    this.job = job;
    this.buffers = buffers;
    this.position = chunkStart(job.meta);
    this.end = this.position + job.meta.compressed;
    this.window = new ChunkWindow(job.source, this.end, buffers.window);
  }

  /** Reads all rows of the chunk into the rows of the sink from `row` on. */
  read(row: number): void {
    let done = 0;
    const { rows } = this.job;
    while (done < rows) {
      if (this.position >= this.end)
        throw corrupt(`a column chunk holds ${done} values where its row group has ${rows} rows`);
      const page = this.nextPage();
      const { type } = page.header;
      if (type === pageTypes.index) continue;
      if (type === pageTypes.dictionary) this.readDictionary(page);
      else done += this.readData(page, row + done, rows - done);
    }
  }

  private nextPage(): Page {
    const header = this.readHeader();
    const body = this.position + header.length;
    this.job.room.page(header.compressed);
    this.job.room.page(header.uncompressed);
    this.job.room.unfold(header.uncompressed);
    const at = this.window.load(body, header.compressed);
    this.position = body + header.compressed;
    if (header.crc !== null) this.verify(header, at);
    return { header, at };
  }

  /** Statistics in a header can be of any length, so a header that is cut off is tried again with more bytes. */
  private readHeader(): PageHeader {
    const left = this.end - this.position;
    const most = Math.min(left, this.job.room.pageBytes);
    for (let length = Math.min(left, usualHeader); ; length = Math.min(most, length * 16)) {
      const at = this.window.load(this.position, length);
      try {
        return readPageHeader(this.window.bytes, at, at + length);
      } catch (error) {
        if (!(error instanceof ParquetFault) || length >= most) throw error;
      }
    }
  }

  private verify(header: PageHeader, at: number): void {
    const found = crc32(this.window.bytes.subarray(at, at + header.compressed)) | 0;
    if (found !== header.crc)
      throw new ParquetFault('parquet-checksum', 'a page does not match its checksum');
    // The checksum does not cover the header; what the footer says twice is held against it.
    const { encodings: declared } = this.job.meta;
    if (header.type !== pageTypes.dictionary && declared.length > 0 && !declared.includes(header.encoding)) {
      throw corrupt(`a page in encoding ${header.encoding}, which its column chunk does not list`);
    }
  }

  private readDictionary({ header, at }: Page): void {
    if (this.dictionarySize >= 0) throw corrupt('a column chunk with two dictionaries');
    if (header.encoding !== encodings.plain && header.encoding !== encodings.plainDictionary) {
      throw unsupported(`a dictionary in encoding ${header.encoding}`);
    }
    const cursor = this.unpack(header, at, at + header.compressed);
    const { leaf, sink, room } = this.job;
    const batch = readValues({ cursor, encoding: 0, count: header.values, leaf, most: room.pageBytes });
    if (cursor.left > 0 && header.crc !== null)
      throw corrupt('a dictionary is followed by bytes that belong to nothing');
    sink.dictionary(batch);
    this.dictionarySize = header.values;
  }

  private unpack(header: PageHeader, start: number, end: number, size: number = header.uncompressed): Cursor {
    const packed = { codec: this.job.meta.codec, bytes: this.window.bytes, start, end, size };
    return unpacked(packed, this.buffers.page);
  }

  private readData(page: Page, row: number, most: number): number {
    const { values: count } = page.header;
    if (count < 0 || count > most) throw corrupt(`a page of ${count} values where ${most} rows are left`);
    const { presence, cursor } =
      page.header.type === pageTypes.data ? this.levelsOf(page) : this.levelsOfV2(page);
    this.put(page.header, cursor, { presence, row, count });
    return count;
  }

  private levelsOf({ header, at }: Page): { presence: Presence; cursor: Cursor } {
    const cursor = this.unpack(header, at, at + header.compressed);
    const { values: count, levelEncoding } = header;
    if (!this.job.leaf.optional) return { presence: { defined: null, present: count }, cursor };
    if (levelEncoding === encodings.bitPacked)
      return { presence: readBitPackedLevels(cursor, count), cursor };
    if (levelEncoding !== encodings.rle) throw unsupported(`levels in encoding ${levelEncoding}`);
    return { presence: readLevels(cursor.part(cursor.uint32()), count), cursor };
  }

  private levelsOfV2({ header, at }: Page): { presence: Presence; cursor: Cursor } {
    const { values: count, levelBytes, repetitionBytes, compressed, uncompressed } = header;
    const levels = levelBytes + repetitionBytes;
    if (levelBytes < 0 || repetitionBytes !== 0 || levels > compressed || levels > uncompressed) {
      throw corrupt('levels of an impossible size');
    }
    const start = at + levels;
    const end = at + compressed;
    const size = uncompressed - levels;
    // A page of nothing but nulls has nothing to decompress, and writers leave even the frame out.
    const cursor =
      header.isCompressed && end > start
        ? this.unpack(header, start, end, size)
        : new Cursor(this.window.bytes, start, end);
    if (cursor.left !== size) throw corrupt('a page of another size than its header says');
    const none: Presence = { defined: null, present: count };
    const presence = this.job.leaf.optional
      ? readLevels(new Cursor(this.window.bytes, at, at + levelBytes), count)
      : none;
    if (presence.present !== count - header.nulls)
      throw corrupt('a page has other nulls than its header says');
    return { presence, cursor };
  }

  private put(
    header: PageHeader,
    cursor: Cursor,
    at: { presence: Presence; row: number; count: number },
  ): void {
    const { sink, room, leaf } = this.job;
    const { presence, row, count } = at;
    const { present, defined } = presence;
    const { encoding } = header;
    if (encoding === encodings.rleDictionary || encoding === encodings.plainDictionary) {
      const codes = this.readCodes(cursor, present);
      room.rows(row + count, sink);
      sink.coded(codes, row);
    } else {
      const values = { cursor, encoding, count: present, leaf, most: room.pageBytes };
      // Some writers leave out even the head of an encoding when no value is there.
      const batch = readValues(present === 0 ? { ...values, encoding: 0 } : values);
      // fastparquet pads its pages; writers of checksums do not.
      if (encoding === encodings.plain && cursor.left > 0 && present > 0 && header.crc !== null) {
        throw corrupt('a page has more bytes than values');
      }
      room.rows(row + count, sink);
      sink.plain(batch, row);
    }
    if (defined !== null) sink.spread({ defined, present, row });
  }

  private readCodes(cursor: Cursor, count: number): Uint32Array {
    if (count === 0) return this.buffers.codes(0);
    if (this.dictionarySize < 0) throw corrupt('codes without a dictionary');
    const width = cursor.byte();
    holds(cursor, width, count);
    const codes = this.buffers.codes(count);
    readHybrid(cursor, width, codes);
    if (this.dictionarySize < 2 ** width) {
      let highest = 0;
      for (let i = 0; i < count; i++) {
        const code = codes[i] ?? 0;
        if (code > highest) highest = code;
      }
      if (highest >= this.dictionarySize) throw corrupt('a code beyond its dictionary');
    }
    return codes;
  }
}
