import { drawBlock, type Key, keyOf, streams } from './philox.ts';

// 2^32 P(X <= k) for X ~ Poisson(1), rounded: the table decides, so a weight is the same on every machine.
// Above 12 lies less than half a unit.
export const poissonOneThresholds = [
  1580030169, 3160060337, 3950075422, 4213413783, 4279248374, 4292415292, 4294609778, 4294923276, 4294962463,
  4294966817, 4294967253, 4294967292, 4294967296,
] as const;

/** The Poisson(1) weight of a uniform 32-bit word. */
export const poissonOneOf = (word: number): number => {
  let weight = 0;
  while (word >= (poissonOneThresholds[weight] ?? Infinity)) weight++;
  return weight;
};

/** Replicates that one block serves. */
export const replicatesPerBlock = 4;

/** Weights of one unit (row, query, cluster) in replicates 4·group … 4·group + 3. */
export const poissonOneBlock = (out: Uint32Array, key: Key, group: number, unit: number): void => {
  drawBlock(out, key, streams.rows, { unit, step: group });
  for (let lane = 0; lane < replicatesPerBlock; lane++) out[lane] = poissonOneOf(out[lane] ?? 0);
};

/** How often `unit` is drawn in `replicate`: the same whatever else is drawn, and in whatever order. */
export const poissonOne = (seed: number, replicate: number, unit: number): number => {
  const block = new Uint32Array(4);
  poissonOneBlock(block, keyOf(seed), Math.floor(replicate / replicatesPerBlock), unit);
  return block[replicate % replicatesPerBlock] ?? 0;
};
