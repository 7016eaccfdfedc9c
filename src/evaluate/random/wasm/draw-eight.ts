// Poisson(1) weights of four units in eight replicates: what `poissonOneBlock` of ../poisson-one.ts gives for two blocks of
// replicates, four units side by side. The two blocks take turns, so that neither waits for its own multiplications.

import { type Key, multiplyHigh } from '../philox.ts';
import { poissonOneThresholds } from '../poisson-one.ts';
import { type Code, local, when, x4 } from './assembler.ts';

const rounds = 10;
const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
const keySteps = [0x9e3779b9, 0xbb67ae85] as const;

const { get, set } = local;
const all = (word: number): Code => x4.of(word, word, word, word);

type Four = readonly [number, number, number, number];

/** Numbers of the vectors that one block uses: its words, which become weights a replicate, and scratch. */
export interface Block {
  readonly words: Four;
  readonly scratch: Four;
}

export type Blocks = readonly [Block, Block];

export const fourFrom = (first: number): Four => [first, first + 1, first + 2, first + 3];

/** Two blocks in the sixteen vectors from this one. */
export const blocksFrom = (first: number): Blocks => [
  { words: fourFrom(first), scratch: fourFrom(first + 4) },
  { words: fourFrom(first + 8), scratch: fourFrom(first + 12) },
];

/** Of the memory: two vectors of key a round, then three a block for `openAtPlaces`. */
export const scheduleBytes = rounds * 32 + 2 * 48;

const splatted = (memory: ArrayBuffer, at: number, word: number): void => {
  new Uint32Array(memory, at, 4).fill(word);
};

export const writeKey = (memory: ArrayBuffer, at: number, { low, high }: Key): void => {
  for (let round = 0; round < rounds; round++) {
    splatted(memory, at + round * 32, low + round * keySteps[0]);
    splatted(memory, at + round * 32 + 16, high + round * keySteps[1]);
  }
};

/**
 * The first two rounds of a counter that is a place and a block of replicates and nothing else: what they make of the
 * blocks `step` and `step + 1` is the same for every place.
 */
export const writeOpening = (memory: ArrayBuffer, at: number, { low, high }: Key, step: number): void => {
  for (const block of [0, 1]) {
    const first = (multiplyHigh(multipliers[1], step + block) ^ low) >>> 0;
    const second = Math.imul(multipliers[1], step + block);
    const from = at + rounds * 32 + block * 48;
    splatted(memory, from, second ^ (low + keySteps[0]));
    splatted(memory, from + 16, multiplyHigh(multipliers[0], first) ^ (high + keySteps[1]));
    splatted(memory, from + 32, Math.imul(multipliers[0], first));
  }
};

const evens = [0, 2, 4, 6] as const;
const odds = [1, 3, 5, 7] as const;

/** Products of four words, into two vectors. */
const multiplied = (a: number, b: number, word: Code, multiplier: number): Code => [
  ...set(a, x4.productsLow(word, all(multiplier))),
  ...set(b, x4.productsHigh(word, all(multiplier))),
];

const lower = (a: number, b: number): Code => x4.shuffle(get(a), get(b), evens);
const upper = (a: number, b: number): Code => x4.shuffle(get(a), get(b), odds);
const xored = (...some: readonly Code[]): Code => some.reduce((a, b) => x4.xor(a, b));

const round = ({ words: [x0, x1, x2, x3], scratch: [a, b, c, d] }: Block, key: Code, at: number): Code => [
  ...multiplied(a, b, get(x0), multipliers[0]),
  ...multiplied(c, d, get(x2), multipliers[1]),
  ...set(x0, xored(upper(c, d), get(x1), x4.load(key, at * 32))),
  ...set(x1, lower(c, d)),
  ...set(x2, xored(upper(a, b), get(x3), x4.load(key, at * 32 + 16))),
  ...set(x3, lower(a, b)),
];

const roundsFrom = (first: number, blocks: Blocks, key: Code): Code =>
  Array.from({ length: rounds - first }, (_, i) =>
    blocks.flatMap((block) => round(block, key, first + i)),
  ).flat();

/** Above this weight hardly anything lies, so it is looked at only when something does. */
const usual = 6;
const sign = 0x8000_0000;
/** Unsigned words are compared as signed ones, both with their upper bit turned. */
const reaches = (word: Code, threshold: number): Code => x4.greaterThan(word, all((threshold - 1) ^ sign));

const thresholds = poissonOneThresholds.slice(0, -1);

/** -1 for each threshold that is reached, so that taking away adds. */
const counted = (from: Code, word: Code, some: readonly number[]): Code =>
  some.reduce<Code>((sum, threshold) => x4.sub(sum, reaches(word, threshold)), from);

/** Random words to weights, in place. */
const weighed = ({ words, scratch }: Block): Code => {
  const turned = (lane: number): Code => get(scratch[lane] ?? 0);
  const any = scratch
    .map((word) => reaches(get(word), thresholds[usual - 1] ?? 0))
    .reduce((a, b) => x4.or(a, b));
  return [
    ...words.flatMap((word, lane) => set(scratch[lane] ?? 0, x4.xor(get(word), all(sign)))),
    ...words.flatMap((word, lane) => set(word, counted(all(0), turned(lane), thresholds.slice(0, usual)))),
    ...when(
      x4.anyTrue(any),
      words.flatMap((word, lane) => set(word, counted(get(word), turned(lane), thresholds.slice(usual)))),
    ),
  ];
};

/** Of any units: `low` and `high` are the words of their numbers, `step` the first block of replicates. */
export const drawUnits = (
  blocks: Blocks,
  key: Code,
  { low, high, step }: { readonly low: Code; readonly high: Code; readonly step: Code },
): Code => [
  ...blocks.flatMap(({ words: [x0, x1, x2, x3] }, block) => [
    ...set(x0, low),
    ...set(x1, high),
    ...set(x2, x4.add(x4.splat(step), all(block))),
    ...set(x3, all(0)),
  ]),
  ...roundsFrom(0, blocks, key),
  ...blocks.flatMap(weighed),
];

/** Of units whose numbers are places below 2^32. */
export const drawPlaces = (blocks: Blocks, key: Code, places: Code): Code => {
  const [one, other] = blocks;
  const [a, b, c, d] = one.scratch;
  const [lowOfPlace, lowOfNext] = [other.scratch[0], other.scratch[1]];
  const opening = ({ words: [x0, x1, x2, x3] }: Block, block: number): Code => {
    const at = rounds * 32 + block * 48;
    return [
      ...set(x0, xored(upper(c, d), x4.load(key, at))),
      ...set(x1, get(lowOfNext)),
      ...set(x2, xored(get(lowOfPlace), x4.load(key, at + 16))),
      ...set(x3, x4.load(key, at + 32)),
    ];
  };
  return [
    ...multiplied(a, b, places, multipliers[0]),
    ...set(lowOfPlace, lower(a, b)),
    ...multiplied(c, d, xored(upper(a, b), x4.load(key, 16)), multipliers[1]),
    ...set(lowOfNext, lower(c, d)),
    ...opening(one, 0),
    ...opening(other, 1),
    ...roundsFrom(2, blocks, key),
    ...blocks.flatMap(weighed),
  ];
};
