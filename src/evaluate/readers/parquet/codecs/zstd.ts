// Zstandard (RFC 8878) without dictionaries, for Node versions whose zlib has none.

import { corrupt } from '../fault.ts';
import { copyBack, copyLiterals } from './lz77.ts';
import { broken } from './zstd-bits.ts';
import { decodeHuffman, type HuffmanTable, readHuffman } from './zstd-huffman.ts';
import { type Part, readSequences, type SequenceTables } from './zstd-sequences.ts';

const largestBlock = 1 << 17;

class ZstdReader {
  private readonly input: Uint8Array;
  private readonly out: Uint8Array;
  private readonly size: number;
  private p = 0;
  private at = 0;
  /** Where the frame's output starts: copies cannot reach further back. */
  private frame = 0;
  private literals: Uint8Array = new Uint8Array(largestBlock);
  private huffman: HuffmanTable | null = null;
  private tables: SequenceTables = { literal: null, offset: null, match: null };
  private recent = [1, 4, 8];

  constructor(input: Uint8Array, out: Uint8Array, size: number) {
    this.input = input;
    this.out = out;
    this.size = size;
  }

  read(): void {
    while (this.p < this.input.length) this.readFrame();
    if (this.at !== this.size)
      throw corrupt(`Zstandard data of ${this.at} bytes where the page says ${this.size}`);
  }

  private integer(bytes: number): number {
    if (this.p + bytes > this.input.length) throw broken();
    let value = 0;
    for (let i = 0, scale = 1; i < bytes; i++, scale *= 256) value += (this.input[this.p++] ?? 0) * scale;
    return value;
  }

  private readFrame(): void {
    const magic = this.integer(4);
    if (magic >= 0x184d2a50 && magic <= 0x184d2a5f) {
      const length = this.integer(4);
      if (this.p + length > this.input.length) throw broken();
      this.p += length;
      return;
    }
    if (magic !== 0xfd2fb528) throw broken();
    const descriptor = this.integer(1);
    const single = (descriptor & 32) !== 0;
    if (!single) this.integer(1);
    if ((descriptor & 8) !== 0) throw broken();
    if (this.integer([0, 1, 2, 4][descriptor & 3] ?? 0) !== 0)
      throw corrupt('Zstandard data asks for a dictionary');
    this.integer([single ? 1 : 0, 2, 4, 8][descriptor >>> 6] ?? 0);
    this.frame = this.at;
    this.huffman = null;
    this.tables = { literal: null, offset: null, match: null };
    this.recent = [1, 4, 8];
    while (!this.readBlock());
    if ((descriptor & 4) !== 0) this.integer(4);
  }

  /** Whether it was the frame's last. */
  private readBlock(): boolean {
    const head = this.integer(3);
    const type = (head >>> 1) & 3;
    const size = head >>> 3;
    if (size > largestBlock) throw broken();
    const upTo = this.p + (type === 1 ? 1 : size);
    if (type === 3 || upTo > this.input.length) throw broken();
    if (type === 0) this.literal(this.input, this.p, size);
    else if (type === 1) {
      if (this.at + size > this.size) throw broken();
      this.out.fill(this.input[this.p] ?? 0, this.at, this.at + size);
      this.at += size;
    } else this.compressed(upTo);
    this.p = upTo;
    return (head & 1) === 1;
  }

  private literal(from: Uint8Array, start: number, length: number): void {
    if (this.at + length > this.size) throw broken();
    copyLiterals(from, start, length, { out: this.out, at: this.at });
    this.at += length;
  }

  private compressed(end: number): void {
    const { start, count } = this.readLiterals(end);
    const { literals } = this;
    let used = 0;
    readSequences({ bytes: this.input, start, end }, this.tables, (own, length, value) => {
      if (used + own > count) throw broken();
      this.literal(literals, used, own);
      used += own;
      const distance = this.distance(value, own);
      if (this.at + length > this.size || distance > this.at - this.frame) throw broken();
      this.at = copyBack(this.out, this.at, distance, length);
    });
    this.literal(literals, used, count - used);
  }

  /** Repeated offsets: section 3.1.1.5. */
  private distance(value: number, literals: number): number {
    const [first = 1, second = 1, third = 1] = this.recent;
    if (value > 3) {
      this.recent = [value - 3, first, second];
      return value - 3;
    }
    const which = literals === 0 ? value + 1 : value;
    if (which === 1) return first;
    if (which === 2) {
      this.recent = [second, first, third];
      return second;
    }
    const distance = which === 3 ? third : first - 1;
    if (distance === 0) throw broken();
    this.recent = [distance, first, second];
    return distance;
  }

  /** Fills `literals`; answers how many there are and where the sequences start. */
  private readLiterals(end: number): { start: number; count: number } {
    const { input } = this;
    const head = input[this.p] ?? 0;
    if (this.p >= end) throw broken();
    const type = head & 3;
    const format = (head >>> 2) & 3;
    if (type >= 2) return this.readHuffmanLiterals(end, type, format);
    const bytes = format === 1 ? 2 : format === 3 ? 3 : 1;
    const count = this.integer(bytes) >>> (bytes === 1 ? 3 : 4);
    const taken = type === 0 ? count : 1;
    if (this.p + taken > end || count > largestBlock) throw broken();
    if (type === 0) this.literals.set(input.subarray(this.p, this.p + count));
    else this.literals.fill(input[this.p] ?? 0, 0, count);
    return { start: this.p + taken, count };
  }

  private readHuffmanLiterals(end: number, type: number, format: number): { start: number; count: number } {
    const bits = [10, 10, 14, 18][format] ?? 10;
    const head = Math.floor(this.integer(format < 2 ? 3 : format + 2) / 16);
    const count = head % 2 ** bits;
    const packed = Math.floor(head / 2 ** bits);
    const upTo = this.p + packed;
    if (upTo > end || count > largestBlock) throw broken();
    if (type === 2) {
      const read = readHuffman(this.input, this.p, upTo);
      this.huffman = read.table;
      this.p = read.at;
    }
    const table = this.huffman;
    if (table === null) throw broken();
    const part = { bytes: this.input, start: this.p, end: upTo };
    if (format === 0) decodeHuffman(table, this.input, part, this.literals.subarray(0, count));
    else this.fourStreams(table, part, count);
    return { start: upTo, count };
  }

  private fourStreams(table: HuffmanTable, { bytes, start, end }: Part, count: number): void {
    const each = Math.ceil(count / 4);
    if (start + 6 > end || each * 3 > count) throw broken();
    let from = start + 6;
    for (let i = 0; i < 4; i++) {
      const size = (bytes[start + 2 * i] ?? 0) | ((bytes[start + 2 * i + 1] ?? 0) << 8);
      const upTo = i === 3 ? end : from + size;
      if (upTo > end) throw broken();
      decodeHuffman(
        table,
        bytes,
        { start: from, end: upTo },
        this.literals.subarray(i * each, i === 3 ? count : (i + 1) * each),
      );
      from = upTo;
    }
  }
}

/** Fills `out[0..size]`; the data must be exactly that long. */
export const zstd = (input: Uint8Array, out: Uint8Array, size: number): void =>
  new ZstdReader(input, out, size).read();
