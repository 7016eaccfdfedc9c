import { readSource } from './readers/read.ts';
import { openSource } from './readers/source.ts';
import { defaultLimits, type Limits, type Read, type Wanted } from './table.ts';

/** A name that is wanted twice must be wanted in the same role. */
export const readTable = async (
  path: string,
  wanted: readonly Wanted[],
  limits: Limits = defaultLimits,
): Promise<Read> => {
  const source = openSource(path);
  if ('code' in source) return { ok: false, problems: [source], table: null };
  try {
    return readSource(source, wanted, limits);
  } finally {
    source.close();
  }
};
