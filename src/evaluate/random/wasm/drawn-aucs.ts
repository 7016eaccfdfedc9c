// The AUC of drawn rows without the rows: what a row draws follows from its place, so a replicate is one walk up the scores
// that keeps nothing but how many negatives it has passed. Eight replicates a walk, in whole numbers.

import { keyOf } from '../philox.ts';
import { poissonOne } from '../poisson-one.ts';
import { type Code, i32, kernelsOf, local, type Program, repeat, when, x4 } from './assembler.ts';
import {
  type Block,
  blocksFrom,
  drawPlaces,
  fourFrom,
  scheduleBytes,
  writeKey,
  writeOpening,
} from './draw-eight.ts';

/** Of a row: whether it is positive, shares its score with rows of the other class, and is the last that does. */
export const mark = { positive: 1, tied: 2, lastTied: 4 } as const;

const { get, set } = local;

const [count, marks, key, results, row] = [0, 1, 2, 3, 4];
const firstVector = 5;
const vector = (place: number): number => firstVector + place;
const blocks = blocksFrom(firstVector);
const weights = fourFrom(vector(16));
const mask = vector(20);

/** Of four replicates: twice the negatives below, the positives so far, those of the ties at hand, pairs won, doubled. */
interface Tally {
  readonly below: number;
  readonly positives: number;
  readonly tiedPositives: number;
  readonly tiedNegatives: number;
  readonly wonLow: number;
  readonly wonHigh: number;
}

const tally = (place: number): Tally => ({
  below: vector(place),
  positives: vector(place + 1),
  tiedPositives: vector(place + 2),
  tiedNegatives: vector(place + 3),
  wonLow: vector(place + 4),
  wonHigh: vector(place + 5),
});
const tallies = [tally(21), tally(27)] as const;
const vectors = 33;

/** From a vector a replicate to a vector a row. */
const turned = ({ words: [a, b, c, d], scratch: [p, q, r, s] }: Block): Code => [
  ...set(p, x4.shuffle(get(a), get(b), [0, 4, 1, 5])),
  ...set(q, x4.shuffle(get(c), get(d), [0, 4, 1, 5])),
  ...set(r, x4.shuffle(get(a), get(b), [2, 6, 3, 7])),
  ...set(s, x4.shuffle(get(c), get(d), [2, 6, 3, 7])),
  ...set(weights[0], x4.shuffle(get(p), get(q), [0, 1, 4, 5])),
  ...set(weights[1], x4.shuffle(get(p), get(q), [2, 3, 6, 7])),
  ...set(weights[2], x4.shuffle(get(r), get(s), [0, 1, 4, 5])),
  ...set(weights[3], x4.shuffle(get(r), get(s), [2, 3, 6, 7])),
];

const add = (to: number, value: Code): Code => set(to, x4.add(get(to), value));

const win = ({ wonLow, wonHigh }: Tally, drawn: Code, passed: Code): Code => [
  ...set(wonLow, x4.addWide(get(wonLow), x4.productsLow(drawn, passed))),
  ...set(wonHigh, x4.addWide(get(wonHigh), x4.productsHigh(drawn, passed))),
];

const none = x4.of(0, 0, 0, 0);

const alone = (own: Tally, positive: Code, negative: Code): Code => [
  ...win(own, positive, get(own.below)),
  ...add(own.positives, positive),
  ...add(own.below, x4.add(negative, negative)),
];

const tied = (own: Tally, positive: Code, negative: Code): Code => [
  ...add(own.tiedPositives, positive),
  ...add(own.tiedNegatives, negative),
];

const tiesDone = (own: Tally): Code => [
  ...win(own, get(own.tiedPositives), x4.add(get(own.below), get(own.tiedNegatives))),
  ...add(own.positives, get(own.tiedPositives)),
  ...add(own.below, x4.add(get(own.tiedNegatives), get(own.tiedNegatives))),
  ...set(own.tiedPositives, none),
  ...set(own.tiedNegatives, none),
];

const step = (own: Tally, weight: number, place: number): Code => {
  const marked = i32.load8(i32.add(get(marks), get(row)), place);
  const [positive, negative] = [x4.and(get(weight), get(mask)), x4.without(get(weight), get(mask))];
  return [
    ...set(mask, x4.splat(i32.sub(i32.of(0), i32.and(marked, i32.of(mark.positive))))),
    ...when(
      i32.and(marked, i32.of(mark.tied)),
      [...tied(own, positive, negative), ...when(i32.and(marked, i32.of(mark.lastTied)), tiesDone(own))],
      alone(own, positive, negative),
    ),
  ];
};

const resultOf = ({ wonLow, wonHigh, positives, below }: Tally, at: number): Code => [
  ...x4.store(get(results), at, get(wonLow)),
  ...x4.store(get(results), at + 16, get(wonHigh)),
  ...x4.store(get(results), at + 32, get(positives)),
  ...x4.store(get(results), at + 48, get(below)),
];

const program = (): Program => ({
  parameters: 4,
  words: 1,
  vectors,
  body: [
    ...repeat(
      [
        ...drawPlaces(blocks, get(key), x4.add(x4.splat(get(row)), x4.of(0, 1, 2, 3))),
        ...blocks.flatMap((block, at) => [
          ...turned(block),
          ...weights.flatMap((weight, place) => step(tallies[at] ?? tallies[0], weight, place)),
        ]),
        ...set(row, i32.add(get(row), i32.of(4))),
      ],
      i32.lessThan(get(row), get(count)),
    ),
    ...resultOf(tallies[0], 0),
    ...resultOf(tallies[1], 64),
  ],
});

const kernels = kernelsOf(program);

const resultsAt = scheduleBytes;
const marksAt = resultsAt + 128;
const lanes = 8;

interface Drawing {
  readonly seed: number;
  readonly replicates: number;
}

/** Rows that fill the last four up are negatives above all others: they win nothing, and are taken off their number. */
const surplusOf = (rows: number, filled: number, seed: number, replicate: number): number => {
  let surplus = 0;
  for (let place = rows; place < filled; place++) surplus += poissonOne(seed, replicate, place);
  return surplus;
};

const aucAt = (memory: ArrayBuffer, lane: number, surplus: number): number | null => {
  const at = resultsAt + Math.floor(lane / 4) * 64;
  const won = Number(new BigInt64Array(memory, at, 4)[lane % 4] ?? 0);
  const positives = new Uint32Array(memory, at + 32, 4)[lane % 4] ?? 0;
  const negatives = (new Uint32Array(memory, at + 48, 4)[lane % 4] ?? 0) / 2 - surplus;
  const pairs = 2 * positives * negatives;
  return pairs > 0 ? won / pairs : null;
};

/**
 * AUC of each replicate, null where it draws one class only. `rowMarks`: of the rows from the lowest score up, each drawn as
 * often as the unit of its place is.
 */
export const drawnAucs = (
  rowMarks: Uint8Array,
  { seed, replicates }: Drawing,
): readonly (number | null)[] => {
  const rows = rowMarks.length;
  const filled = Math.max(4, Math.ceil(rows / 4) * 4);
  const kernel = kernels.take();
  const memory = kernel.memoryOf(marksAt + filled);
  writeKey(memory, 0, keyOf(seed));
  new Uint8Array(memory, marksAt, filled).fill(0, rows).set(rowMarks);
  const out: (number | null)[] = [];
  for (let from = 0; from < replicates; from += lanes) {
    writeOpening(memory, 0, keyOf(seed), from / 4);
    kernel.run(filled, marksAt, 0, resultsAt);
    for (let lane = 0; lane < Math.min(lanes, replicates - from); lane++)
      out.push(aucAt(memory, lane, surplusOf(rows, filled, seed, from + lane)));
  }
  kernels.giveBack(kernel);
  return out;
};
