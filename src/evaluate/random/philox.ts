// Philox4x32-10 of J. K. Salmon, M. A. Moraes, R. O. Dror & D. E. Shaw (2011), "Parallel random numbers: as
// easy as 1, 2, 3": counter and key in, four words out, no state. What a row draws cannot depend on its neighbours.

export interface Key {
  readonly low: number;
  readonly high: number;
}

const rounds = 10;
const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
const keySteps = [0x9e3779b9, 0xbb67ae85] as const;

/** A whole number, at most 2^53, as the two words of a key. */
export const keyOf = (seed: number): Key => ({ low: seed >>> 0, high: Math.floor(seed / 2 ** 32) >>> 0 });

/** The upper word of a 32 × 32 bit product, in halves. */
export const multiplyHigh = (a: number, b: number): number => {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const cross = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(cross / 65536)) >>> 0;
};

/** Replaces the four words of a counter by the block that the key makes of it. */
export const philox = (block: Uint32Array, key: Key): void => {
  let x0 = block[0] ?? 0;
  let x1 = block[1] ?? 0;
  let x2 = block[2] ?? 0;
  let x3 = block[3] ?? 0;
  let { low, high } = key;
  for (let round = 0; round < rounds; round++) {
    const high0 = multiplyHigh(multipliers[0], x0);
    const high1 = multiplyHigh(multipliers[1], x2);
    const low0 = Math.imul(multipliers[0], x0);
    x0 = (high1 ^ x1 ^ low) >>> 0;
    x1 = Math.imul(multipliers[1], x2) >>> 0;
    x2 = (high0 ^ x3 ^ high) >>> 0;
    x3 = low0 >>> 0;
    low = (low + keySteps[0]) >>> 0;
    high = (high + keySteps[1]) >>> 0;
  }
  block[0] = x0;
  block[1] = x1;
  block[2] = x2;
  block[3] = x3;
};

/** Keeps the draws of one purpose apart from those of another. */
export const streams = { rows: 0, counts: 1 } as const;

export type Stream = (typeof streams)[keyof typeof streams];

/** Where in the stream a block stands. */
export interface Position {
  readonly unit: number;
  readonly step: number;
}

/** Counter words: unit (two words, 21 bits of the upper one), step, stream. */
export const drawBlock = (block: Uint32Array, key: Key, stream: Stream, { unit, step }: Position): void => {
  block[0] = unit >>> 0;
  block[1] = ((stream << 21) | Math.floor(unit / 2 ** 32)) >>> 0;
  block[2] = step >>> 0;
  block[3] = Math.floor(step / 2 ** 32) >>> 0;
  philox(block, key);
};
