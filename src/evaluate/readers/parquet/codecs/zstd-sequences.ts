// Sequences of Zstandard (RFC 8878, section 3.1.1.3.2): literals and copies that follow each other.

import { BackwardBits, broken } from './zstd-bits.ts';
import { buildFse, constantFse, FseState, type FseTable, readFse } from './zstd-fse.ts';

// biome-ignore format: tables of the specification, section 3.1.1.3.2.1.1
const literalBases = [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,18,20,22,24,28,32,40,48,64,128,256,512,1024,2048,4096,8192,16384,32768,65536];
// biome-ignore format: as above
const literalBits = [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,2,2,3,3,4,6,7,8,9,10,11,12,13,14,15,16];
// biome-ignore format: as above
const matchBases = [3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,37,39,41,43,47,51,59,67,83,99,131,259,515,1027,2051,4099,8195,16387,32771,65539];
// biome-ignore format: as above
const matchBits = [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,2,2,3,3,4,4,5,7,8,9,10,11,12,13,14,15,16];
// biome-ignore format: default distributions, section 3.1.1.3.2.2
const literalCounts = [4,3,2,2,2,2,2,2,2,2,2,2,2,1,1,1,2,2,2,2,2,2,2,2,2,3,2,1,1,1,1,1,-1,-1,-1,-1];
// biome-ignore format: as above
const matchCounts = [1,4,3,2,2,2,2,2,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,-1,-1,-1,-1,-1,-1,-1];
// biome-ignore format: as above
const offsetCounts = [1,1,1,1,1,1,2,2,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,-1,-1,-1,-1,-1];

interface Kind {
  readonly usual: FseTable;
  readonly log: number;
  readonly symbols: number;
}

const kinds: Record<'literal' | 'offset' | 'match', Kind> = {
  literal: { usual: buildFse(literalCounts, 6), log: 9, symbols: 35 },
  offset: { usual: buildFse(offsetCounts, 5), log: 8, symbols: 31 },
  match: { usual: buildFse(matchCounts, 6), log: 9, symbols: 52 },
};

export interface SequenceTables {
  literal: FseTable | null;
  offset: FseTable | null;
  match: FseTable | null;
}

export interface Part {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

const readTable = (
  part: Part,
  kind: Kind,
  mode: number,
  last: FseTable | null,
): { table: FseTable; at: number } => {
  const { bytes, start, end } = part;
  if (mode === 0) return { table: kind.usual, at: start };
  if (mode === 1) {
    const symbol = bytes[start] ?? 0;
    if (start >= end || symbol > kind.symbols) throw broken();
    return { table: constantFse(symbol), at: start + 1 };
  }
  if (mode === 2) return readFse(bytes, start, end, kind);
  if (last === null) throw broken();
  return { table: last, at: start };
};

const readCount = ({ bytes, start, end }: Part): { count: number; at: number } => {
  const a = bytes[start] ?? 0;
  if (start >= end) throw broken();
  if (a < 128) return { count: a, at: start + 1 };
  const b = bytes[start + 1] ?? 0;
  if (a < 255) return { count: ((a - 128) << 8) + b, at: start + 2 };
  return { count: b + ((bytes[start + 2] ?? 0) << 8) + 0x7f00, at: start + 3 };
};

/** Calls `each` with the literals to copy, and the length and the offset value (1 … 3: a repeated one) of the match. */
export const readSequences = (
  part: Part,
  tables: SequenceTables,
  each: (literals: number, length: number, offset: number) => void,
): void => {
  const { bytes, end } = part;
  const head = readCount(part);
  if (head.count === 0) return;
  const modes = bytes[head.at] ?? 0;
  if (head.at >= end || (modes & 3) !== 0) throw broken();
  const literal = readTable({ bytes, start: head.at + 1, end }, kinds.literal, modes >>> 6, tables.literal);
  const offset = readTable({ bytes, start: literal.at, end }, kinds.offset, (modes >>> 4) & 3, tables.offset);
  const match = readTable({ bytes, start: offset.at, end }, kinds.match, (modes >>> 2) & 3, tables.match);
  tables.literal = literal.table;
  tables.offset = offset.table;
  tables.match = match.table;
  const bits = new BackwardBits(bytes, match.at, end);
  const literals = new FseState(literal.table, bits);
  const offsets = new FseState(offset.table, bits);
  const matches = new FseState(match.table, bits);
  for (let i = 0; i < head.count; i++) {
    const offsetCode = offsets.symbol();
    const matchCode = matches.symbol();
    const literalCode = literals.symbol();
    const value = 2 ** offsetCode + bits.read(offsetCode);
    const length = (matchBases[matchCode] ?? 0) + bits.read(matchBits[matchCode] ?? 0);
    const count = (literalBases[literalCode] ?? 0) + bits.read(literalBits[literalCode] ?? 0);
    if (bits.left < 0) throw broken();
    each(count, length, value);
    if (i + 1 === head.count) break;
    literals.advance(bits);
    matches.advance(bits);
    offsets.advance(bits);
  }
  if (bits.left !== 0) throw broken();
};
