// How often each of many units is drawn, eight replicates at a time: `poissonOne` of ../poisson-one.ts for all of them.

import { keyOf } from '../philox.ts';
import { type Code, i32, type Kernel, kernelsOf, local, type Program, repeat, x4 } from './assembler.ts';
import { blocksFrom, drawUnits, fourFrom, scheduleBytes, writeKey } from './draw-eight.ts';

const { get, set } = local;

const [count, key, totals, lows, highs, out, stride, step, unit, address] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const firstVector = 10;
const blocks = blocksFrom(firstVector);
const sums = [...fourFrom(firstVector + 16), ...fourFrom(firstVector + 20)];
const vectors = 24;
const lanes = 8;

const asBytes = (weights: number): Code => {
  const halves = x4.narrowToHalves(get(weights), get(weights));
  return x4.narrowToBytes(halves, halves);
};

/** Four weights of one replicate, to its lane. */
const stored = (weights: number, lane: number): Code => [
  ...x4.storeWord(get(address), 0, asBytes(weights)),
  ...set(address, i32.add(get(address), get(stride))),
  ...set(sums[lane] ?? 0, x4.add(get(sums[lane] ?? 0), get(weights))),
];

const fourWordsAt = (base: number): Code =>
  x4.load(i32.add(get(base), i32.shiftLeft(get(unit), i32.of(2))), 0);

const program = (): Program => ({
  parameters: 8,
  words: 2,
  vectors,
  body: [
    ...repeat(
      [
        ...drawUnits(blocks, get(key), { low: fourWordsAt(lows), high: fourWordsAt(highs), step: get(step) }),
        ...set(address, i32.add(get(out), get(unit))),
        ...blocks.flatMap(({ words }, block) =>
          words.flatMap((weights, lane) => stored(weights, block * 4 + lane)),
        ),
        ...set(unit, i32.add(get(unit), i32.of(4))),
      ],
      i32.lessThan(get(unit), get(count)),
    ),
    ...sums.flatMap((sum, lane) => x4.store(get(totals), lane * 16, get(sum))),
  ],
});

const kernels = kernelsOf(program);

export interface Drawing {
  readonly seed: number;
  readonly replicates: number;
}

/** How often each unit is drawn, and how many draws that are. */
export interface Times {
  readonly times: Uint8Array;
  readonly total: number;
}

interface Layout {
  readonly filled: number;
  readonly lows: number;
  readonly highs: number;
  readonly out: number;
  readonly bytes: number;
}

const totalsAt = scheduleBytes;
const unitsAt = totalsAt + lanes * 16;

const layoutOf = (units: number): Layout => {
  const filled = Math.max(4, Math.ceil(units / 4) * 4);
  const highsAt = unitsAt + filled * 4;
  const outAt = highsAt + filled * 4;
  return { filled, lows: unitsAt, highs: highsAt, out: outAt, bytes: outAt + filled * lanes };
};

/** Units that fill the last four up are drawn too; what they draw is taken off the total. */
const drawn = (memory: ArrayBuffer, { filled, out }: Layout, units: number, lane: number): Times => {
  const all = new Uint8Array(memory, out + lane * filled, filled);
  const sum = new Uint32Array(memory, totalsAt + lane * 16, 4).reduce((a, b) => a + b, 0);
  const surplus = all.subarray(units).reduce((a, b) => a + b, 0);
  return { times: all.subarray(0, units), total: sum - surplus };
};

const prepared = (kernel: Kernel, units: Float64Array, seed: number, layout: Layout): ArrayBuffer => {
  const memory = kernel.memoryOf(layout.bytes);
  writeKey(memory, 0, keyOf(seed));
  const low = new Uint32Array(memory, layout.lows, layout.filled).fill(0);
  const high = new Uint32Array(memory, layout.highs, layout.filled).fill(0);
  for (let place = 0; place < units.length; place++) {
    const number = units[place] ?? 0;
    low[place] = number >>> 0;
    high[place] = Math.floor(number / 2 ** 32);
  }
  return memory;
};

/**
 * Replicate after replicate, also those that draw nothing. `units`: the numbers, whole ones up to 2^53, that decide what
 * each draws. What is handed over is used again.
 */
export function* drawnTimes(units: Float64Array, { seed, replicates }: Drawing): Generator<Times> {
  const kernel = kernels.take();
  const layout = layoutOf(units.length);
  const memory = prepared(kernel, units, seed, layout);
  const { filled, out } = layout;
  try {
    for (let from = 0; from < replicates; from += lanes) {
      kernel.run(filled, 0, totalsAt, layout.lows, layout.highs, out, filled, from / 4);
      for (let lane = 0; lane < Math.min(lanes, replicates - from); lane++)
        yield drawn(memory, layout, units.length, lane);
    }
  } finally {
    kernels.giveBack(kernel);
  }
}
