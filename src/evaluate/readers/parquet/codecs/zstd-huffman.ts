// Huffman-coded literals of Zstandard (RFC 8878, section 4.2).

import { BackwardBits, broken } from './zstd-bits.ts';
import { FseState, readFse } from './zstd-fse.ts';

export interface HuffmanTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
}

const deepest = 11;

const weightsByFse = (bytes: Uint8Array, start: number, end: number): number[] => {
  const { table, at } = readFse(bytes, start, end, { log: 6, symbols: 255 });
  const stream = new BackwardBits(bytes, at, end);
  const first = new FseState(table, stream);
  const second = new FseState(table, stream);
  const weights: number[] = [];
  for (;;) {
    if (weights.length > 254) throw broken();
    weights.push(first.symbol());
    if (stream.left < first.width()) {
      weights.push(second.symbol());
      return weights;
    }
    first.advance(stream);
    weights.push(second.symbol());
    if (stream.left < second.width()) {
      weights.push(first.symbol());
      return weights;
    }
    second.advance(stream);
  }
};

const plainWeights = (bytes: Uint8Array, start: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const byte = bytes[start + (i >>> 1)] ?? 0;
    return i % 2 === 0 ? byte >>> 4 : byte & 15;
  });

const buildTable = (weights: number[]): HuffmanTable => {
  let sum = 0;
  for (const weight of weights) {
    if (weight > deepest) throw broken();
    if (weight > 0) sum += 1 << (weight - 1);
  }
  if (sum === 0) throw broken();
  const log = 32 - Math.clz32(sum);
  const rest = (1 << log) - sum;
  // The last weight is left out: it is what fills the table up.
  if (log > deepest || (rest & (rest - 1)) !== 0) throw broken();
  weights.push(32 - Math.clz32(rest));
  const symbols = new Uint8Array(1 << log);
  const bits = new Uint8Array(1 << log);
  let at = 0;
  for (let weight = 1; weight <= log; weight++) {
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue;
      const span = 1 << (weight - 1);
      symbols.fill(symbol, at, at + span);
      bits.fill(log + 1 - weight, at, at + span);
      at += span;
    }
  }
  return { log, symbols, bits };
};

/** A tree described at `start`, and where its description ends. */
export const readHuffman = (
  bytes: Uint8Array,
  start: number,
  end: number,
): { table: HuffmanTable; at: number } => {
  const head = bytes[start] ?? 0;
  const size = head < 128 ? head : Math.ceil((head - 127) / 2);
  const at = start + 1 + size;
  if (start >= end || at > end) throw broken();
  const weights =
    head < 128 ? weightsByFse(bytes, start + 1, at) : plainWeights(bytes, start + 1, head - 127);
  return { table: buildTable(weights), at };
};

/** Decodes one stream into all of `out`. */
export const decodeHuffman = (
  table: HuffmanTable,
  bytes: Uint8Array,
  stream: { readonly start: number; readonly end: number },
  out: Uint8Array,
): void => {
  const bits = new BackwardBits(bytes, stream.start, stream.end);
  const { log, symbols } = table;
  for (let i = 0; i < out.length; i++) {
    const state = bits.peek(log);
    out[i] = symbols[state] ?? 0;
    bits.left -= table.bits[state] ?? 0;
  }
  if (bits.left !== 0) throw broken();
};
