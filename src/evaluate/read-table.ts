import { readSource } from './readers/read.ts';
import { openSource } from './readers/source.ts';
import { readInTwo, type SecondThread } from './readers/two-threads.ts';
import { defaultLimits, type Limits, type Read, type Wanted } from './table.ts';

/** A name that is wanted twice must be wanted in the same role. */
export const readTable = async (
  path: string,
  wanted: readonly Wanted[],
  limits: Limits = defaultLimits,
  second: SecondThread | null = null,
): Promise<Read> => {
  const source = openSource(path);
  if ('code' in source) return { ok: false, problems: [source], table: null };
  try {
    if (second === null) return readSource(source, wanted, limits);
    return await readInTwo(source, wanted, limits, second);
  } finally {
    source.close();
  }
};
