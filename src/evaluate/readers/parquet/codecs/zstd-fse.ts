// Finite state entropy tables of Zstandard (RFC 8878, section 4.1.1).

import { type BackwardBits, broken, ForwardBits } from './zstd-bits.ts';

export interface FseTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

/** Spreads symbols over the states; -1 is a probability below one. */
export const buildFse = (counts: readonly number[], log: number): FseTable => {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const next = new Uint16Array(counts.length);
  let high = size - 1;
  for (const [symbol, count] of counts.entries()) {
    if (count === -1) symbols[high--] = symbol;
    next[symbol] = Math.abs(count);
  }
  const step = (size >>> 1) + (size >>> 3) + 3;
  let at = 0;
  for (const [symbol, count] of counts.entries()) {
    for (let i = 0; i < count; i++) {
      symbols[at] = symbol;
      do at = (at + step) & (size - 1);
      while (at > high);
    }
  }
  const bits = new Uint8Array(size);
  const bases = new Uint16Array(size);
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] ?? 0;
    const number = next[symbol] ?? 0;
    next[symbol] = number + 1;
    const width = log - (31 - Math.clz32(number));
    bits[state] = width;
    bases[state] = (number << width) - size;
  }
  return { log, symbols, bits, bases };
};

/** A table that always gives one symbol and reads no bits. */
export const constantFse = (symbol: number): FseTable => ({
  log: 0,
  symbols: Uint8Array.of(symbol),
  bits: Uint8Array.of(0),
  bases: Uint16Array.of(0),
});

export interface Described {
  readonly table: FseTable;
  readonly at: number;
}

/** A table described at `start` (section 4.1.1), and where its description ends. */
export const readFse = (
  bytes: Uint8Array,
  start: number,
  end: number,
  bounds: { readonly log: number; readonly symbols: number },
): Described => {
  const stream = new ForwardBits(bytes, start, end);
  const log = stream.read(4) + 5;
  if (log > bounds.log) throw broken();
  const counts: number[] = [];
  let left = (1 << log) + 1;
  while (left > 1) {
    if (counts.length > bounds.symbols) throw broken();
    const width = 32 - Math.clz32(left);
    let value = stream.read(width);
    const low = value & ((1 << (width - 1)) - 1);
    const threshold = (1 << width) - 1 - left;
    if (low < threshold) {
      stream.back(1);
      value = low;
    } else if (value > (1 << (width - 1)) - 1) value -= threshold;
    const count = value - 1;
    left -= Math.abs(count);
    counts.push(count);
    if (count !== 0) continue;
    for (let repeat = 3; repeat === 3; ) {
      repeat = stream.read(2);
      for (let i = 0; i < repeat; i++) counts.push(0);
      if (counts.length > bounds.symbols + 1) throw broken();
    }
  }
  if (left !== 1 || counts.length > bounds.symbols + 1) throw broken();
  return { table: buildFse(counts, log), at: stream.byteEnd() };
};

/** A walk through a table's states. */
export class FseState {
  private readonly table: FseTable;
  private state: number;

  constructor(table: FseTable, bits: BackwardBits) {
    this.table = table;
    this.state = bits.read(table.log);
  }

  symbol(): number {
    return this.table.symbols[this.state] ?? 0;
  }

  /** Width of the bits that the next state takes. */
  width(): number {
    return this.table.bits[this.state] ?? 0;
  }

  advance(bits: BackwardBits): void {
    this.state = (this.table.bases[this.state] ?? 0) + bits.read(this.table.bits[this.state] ?? 0);
  }
}
