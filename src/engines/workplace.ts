import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure } from '../ports.ts';
import { type Keeping, measuringOnce } from './cache/measuring.ts';
import { withData } from './datasets.ts';
import { embedded, type Workplace } from './embedded.ts';

const mostBytes = 2 * 1024 ** 3;

export interface Machine {
  /** The checkout that a step before us may have filled. */
  readonly checkout: string | null;
  /** Where there is room for what must lie on disk to be read; it is gone afterwards. */
  readonly room?: string | undefined;
  /** Where measurements are kept for the next time; null: nowhere. */
  readonly keeping?: Keeping | null;
}

const engine = (workplace: Workplace): Measure => withData(embedded(workplace), workplace);

/** Measuring on this machine, for as long as `use` takes. */
export const measuringHere = async <T>(
  { checkout, room = tmpdir(), keeping = null }: Machine,
  use: (measure: Measure) => Promise<T>,
): Promise<T> => {
  const temporary = await mkdtemp(join(room, 'assay-'));
  try {
    const places = { checkout, temporary, mostBytes };
    return await use(measuringOnce(engine, places, keeping));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};
