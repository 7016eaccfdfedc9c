import { type Units, unitsOf } from '../../draws/units.ts';
import type { Versus } from '../join.ts';
import { type Pair, rowsOf } from '../pair.ts';
import { unitsOf as unitsOfIds } from '../units.ts';

export interface PairUnits {
  readonly units: Units;
  /** For each row of a side its unit, numbered alike on both. */
  readonly unitOf: Versus<Uint32Array>;
}

/** A row draws by its id; with clusters all rows of one draw by its text. */
export const pairUnits = (pair: Pair): PairUnits => {
  const units = unitsOf(pair.data.challenger, () => unitsOfIds(pair.ids));
  const rows = rowsOf(pair);
  const champion = rows.champion.map((row) => units.unitOf[row] ?? 0);
  return { units, unitOf: { champion, challenger: units.unitOf } };
};
