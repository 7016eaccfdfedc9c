import { keyOf } from '../../random/philox.ts';
import { poissonOneBlock, replicatesPerBlock } from '../../random/poisson-one.ts';
import type { Drawing } from '../asked.ts';

/** How often each unit is drawn, and how many draws that are. */
export interface Times {
  readonly times: Uint8Array;
  readonly total: number;
}

const sum = (times: Uint8Array): number => {
  let total = 0;
  for (let unit = 0; unit < times.length; unit++) total += times[unit] ?? 0;
  return total;
};

/**
 * Poisson(1) draws, replicates of one block at a time, since a block of random words serves that many; what is handed
 * over is used again. A replicate that draws nothing is left out. `units`: the number that decides what each draws.
 */
export function* timesDrawn(units: Float64Array, { seed, replicates }: Drawing): Generator<Times> {
  const key = keyOf(seed);
  const block = new Uint32Array(replicatesPerBlock);
  const lanes = Array.from({ length: replicatesPerBlock }, () => new Uint8Array(units.length));
  for (let group = 0; group * replicatesPerBlock < replicates; group++) {
    for (let unit = 0; unit < units.length; unit++) {
      poissonOneBlock(block, key, group, units[unit] ?? 0);
      for (let lane = 0; lane < replicatesPerBlock; lane++) {
        const times = lanes[lane];
        if (times !== undefined) times[unit] = block[lane] ?? 0;
      }
    }
    for (const times of lanes.slice(0, replicates - group * replicatesPerBlock)) {
      const total = sum(times);
      if (total > 0) yield { times, total };
    }
  }
}
