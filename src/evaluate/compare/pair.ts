// Two models on the same rows: everything that is measured of both is measured of this.

import type { Prepared, TaskData } from '../prepare/data.ts';
import type { Versus } from './join.ts';

export interface Pair<Data extends TaskData = TaskData> {
  readonly data: Versus<Data>;
  /** For each row of the challenger the champion's. */
  readonly championRows: Int32Array;
  readonly ids: Prepared['ids'];
}

/** For each row of a side, the challenger's row of the same id. */
export const rowsOf = ({ championRows }: Pick<Pair, 'championRows'>): Versus<Uint32Array> => {
  const challenger = Uint32Array.from(championRows.keys());
  const champion = new Uint32Array(championRows.length);
  for (let row = 0; row < championRows.length; row++) champion[championRows[row] ?? 0] = row;
  return { champion, challenger };
};
