import { drawnSide } from '../../draws/drawn-side.ts';
import { Replicates } from '../../draws/replicates.ts';
import { sideOf } from '../../draws/side.ts';
import type { Drawing } from '../../draws/times.ts';
import { unitsDrawn } from '../../draws/units.ts';
import type { MetricCall } from '../../metrics/metric.ts';
import type { Pair } from '../pair.ts';
import { differences } from './differences.ts';
import { pairUnits } from './pair-units.ts';

/** Both models on the same drawn rows. */
export const rowDraws = (calls: readonly MetricCall[], pair: Pair, drawing: Drawing): Replicates => {
  const replicates = new Replicates(calls.length, drawing.replicates);
  const { units, unitOf } = pairUnits(pair);
  const asked = { calls, units: units.numbers.length };
  const { champion, challenger } = pair.data;
  const before = drawnSide(champion, sideOf(champion, unitOf.champion), asked);
  const after = drawnSide(challenger, sideOf(challenger, unitOf.challenger), asked);
  for (const { times, total } of unitsDrawn(units, drawing))
    replicates.add(differences(before(times, total), after(times, total)));
  return replicates;
};
