import { type Drawing, drawnTimes, type Times } from '../random/wasm/drawn-times.ts';

export type { Drawing, Times } from '../random/wasm/drawn-times.ts';

/**
 * Poisson(1) draws; what is handed over is used again. A replicate that draws nothing is left out. `units`: the number that
 * decides what each draws.
 */
export function* timesDrawn(units: Float64Array, drawing: Drawing): Generator<Times> {
  for (const drawn of drawnTimes(units, drawing)) if (drawn.total > 0) yield drawn;
}
