// Thrift's compact protocol, as far as Parquet uses it:
// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
// Nothing is allocated by a number that the bytes claim: a list cannot have more elements than there are bytes left.

import { utf8 } from '../bytes-text.ts';
import { corrupt } from './fault.ts';

const types = {
  true: 1,
  false: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  map: 11,
  struct: 12,
};
const deepest = 32;
const two32 = 4_294_967_296;

export class ThriftReader {
  at: number;
  readonly bytes: Uint8Array;
  readonly end: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Calls `field` for each field; what it does not read (false) is skipped. */
  struct(field: (id: number, type: number) => boolean): void {
    let id = 0;
    for (;;) {
      const head = this.byte();
      if (head === 0) return;
      const type = head & 15;
      id = head >>> 4 === 0 ? this.zigzag() : id + (head >>> 4);
      const before = this.at;
      if (!field(id, type)) {
        this.at = before;
        this.skip(type, 0);
      }
    }
  }

  integer(type: number): number {
    if (type === types.byte) return (this.byte() << 24) >> 24;
    if (type !== types.i16 && type !== types.i32 && type !== types.i64)
      throw corrupt('metadata: expected an integer');
    return this.zigzag();
  }

  boolean(type: number): boolean {
    if (type !== types.true && type !== types.false) throw corrupt('metadata: expected a boolean');
    return type === types.true;
  }

  text(type: number): string {
    if (type !== types.binary) throw corrupt('metadata: expected text');
    const length = this.length();
    const start = this.at;
    this.at += length;
    return utf8(this.bytes, start, start + length);
  }

  /** Reads the elements by `element`, which is given their type. */
  list<T>(type: number, element: (type: number) => T): T[] {
    const { size, of } = this.listHead(type);
    const out: T[] = [];
    for (let i = 0; i < size; i++) out.push(element(of));
    return out;
  }

  structIn(type: number, field: (id: number, type: number) => boolean): void {
    if (type !== types.struct) throw corrupt('metadata: expected a struct');
    this.struct(field);
  }

  private listHead(type: number): { size: number; of: number } {
    if (type !== types.list && type !== types.set) throw corrupt('metadata: expected a list');
    const head = this.byte();
    const size = head >>> 4 === 15 ? this.varint() : head >>> 4;
    if (size > this.end - this.at) throw corrupt('metadata: a list is longer than the metadata');
    return { size, of: head & 15 };
  }

  private byte(): number {
    if (this.at >= this.end) throw corrupt('metadata ends in the middle');
    return this.bytes[this.at++] ?? 0;
  }

  private length(): number {
    const length = this.varint();
    if (length > this.end - this.at) throw corrupt('metadata: a text is longer than the metadata');
    return length;
  }

  private varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw corrupt('metadata: a number has more than 64 bits');
  }

  /** Sizes and counts beyond 2^53 round, and no check lets them pass. */
  private zigzag(): number {
    const value = this.varint();
    if (value < two32) return (value >>> 1) ^ -(value & 1);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  private skip(type: number, depth: number): void {
    if (depth > deepest) throw corrupt('metadata is nested too deeply');
    switch (type) {
      case types.true:
      case types.false:
        return;
      case types.byte:
        this.byte();
        return;
      case types.i16:
      case types.i32:
      case types.i64:
        this.varint();
        return;
      case types.double:
        this.jump(8);
        return;
      case types.binary:
        this.jump(this.length());
        return;
      case types.list:
      case types.set:
        this.skipList(type, depth);
        return;
      case types.map:
        this.skipMap(depth);
        return;
      case types.struct:
        this.skipStruct(depth);
        return;
      default:
        throw corrupt(`metadata: there is no type ${type}`);
    }
  }

  private skipList(type: number, depth: number): void {
    const { size, of } = this.listHead(type);
    for (let i = 0; i < size; i++) this.skipElement(of, depth + 1);
  }

  private skipMap(depth: number): void {
    const size = this.varint();
    if (size === 0) return;
    if (size > this.end - this.at) throw corrupt('metadata: a map is longer than the metadata');
    const kinds = this.byte();
    for (let i = 0; i < size; i++) {
      this.skipElement(kinds >>> 4, depth + 1);
      this.skipElement(kinds & 15, depth + 1);
    }
  }

  private skipStruct(depth: number): void {
    for (;;) {
      const head = this.byte();
      if (head === 0) return;
      if (head >>> 4 === 0) this.varint();
      this.skip(head & 15, depth + 1);
    }
  }

  /** In a list a boolean is a byte; in a struct it is in the field's head. */
  private skipElement(type: number, depth: number): void {
    if (type === types.true || type === types.false) this.byte();
    else this.skip(type, depth);
  }

  private jump(count: number): void {
    if (count > this.end - this.at) throw corrupt('metadata ends in the middle');
    this.at += count;
  }
}
