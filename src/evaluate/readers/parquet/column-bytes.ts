import type { Source } from '../source.ts';
import { ParquetFault } from './fault.ts';
import { openFooter } from './read-footer.ts';

/** What a row costs beside its bytes, whatever its column holds. */
const rowBytes = 8;

/** What it costs to read each column, in bytes; null where the footer cannot be read. */
export const columnBytes = (source: Source): ReadonlyMap<string, number> | null => {
  try {
    const costs = new Map<string, number>();
    for (const { rows, columns } of openFooter(source).rowGroups)
      for (const { path, compressed } of columns) {
        const name = path[0] ?? '';
        costs.set(name, (costs.get(name) ?? 0) + compressed + rows * rowBytes);
      }
    return costs;
  } catch (error) {
    // Whoever reads it tells.
    if (error instanceof ParquetFault || error instanceof RangeError) return null;
    throw error;
  }
};
