// Rows drawn with replacement, seeded. A draw is a place in a canonical order of the rows, so that the order in which a
// file has them changes nothing.

import { drawBlock, keyOf, streams } from '../random/philox.ts';

/** How often each of `size` places is drawn in a replicate, `size` draws in all. */
export class Draws {
  private readonly seed: ReturnType<typeof keyOf>;
  private readonly block = new Uint32Array(4);
  readonly times: Uint32Array;

  constructor(seed: number, size: number) {
    this.seed = keyOf(seed);
    this.times = new Uint32Array(size);
  }

  replicate(step: number): Uint32Array {
    const { times, block } = this;
    const size = times.length;
    times.fill(0);
    for (let i = 0; i < size; i++) {
      if (i % 4 === 0) drawBlock(block, this.seed, streams.rows, { unit: i / 4, step });
      const place = Math.floor(((block[i % 4] ?? 0) / 2 ** 32) * size);
      times[place] = (times[place] ?? 0) + 1;
    }
    return times;
  }

  /** Each place as often as it is drawn, ascending. */
  places(step: number): Uint32Array {
    const times = this.replicate(step);
    const places = new Uint32Array(times.length);
    let filled = 0;
    for (let place = 0; place < times.length; place++)
      for (let again = times[place] ?? 0; again > 0; again--) places[filled++] = place;
    return places;
  }
}
