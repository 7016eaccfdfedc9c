import type { Needs } from '../domain/measurement.ts';
import { type MeasuredWeakSlices, refusedSearch, type WeakSlicesAsked } from '../domain/weak-slices.ts';
import type { MeasuringConfig } from '../evaluate/config.ts';
import type { Prepared } from '../evaluate/prepare/data.ts';
import { weakSlices } from '../evaluate/weak-slices/search.ts';

const refusalOf = (asked: WeakSlicesAsked, { task, columns }: MeasuringConfig) =>
  asked.columns.includes(columns.id)
    ? {
        because: `column ${columns.id} is the id, and no rows share one`,
        remedy: 'Search among other columns.',
      }
    : refusedSearch(asked, task);

/** With the policy's bins, and the columns that are to be searched beside those that are sliced by, so that they are read. */
export const withSearched = (
  config: MeasuringConfig,
  { bins, weakSlices: all }: Pick<Needs, 'bins' | 'weakSlices'>,
  level: number,
): MeasuringConfig => {
  const binned = { ...config, bins: new Map(Object.entries(bins)) };
  const asked = all.filter((one) => refusalOf(one, config) === null);
  const [first] = asked;
  if (first === undefined) return binned;
  const columns = [...new Set(asked.flatMap((one) => one.columns))];
  return { ...binned, weakSlices: { ...first, columns, level } };
};

/** One search after the other: each has its own rows to count and its own slices to allow for. */
export const measuredWeakSlices = (
  { prepared, config }: { readonly prepared: Prepared; readonly config: MeasuringConfig },
  all: readonly WeakSlicesAsked[],
  level: number,
): readonly MeasuredWeakSlices[] =>
  all.map((asked) => {
    const refused = refusalOf(asked, config);
    return refused === null
      ? { asked, kind: 'searched', ...weakSlices(prepared, { ...asked, level }) }
      : { asked, kind: 'refused', ...refused };
  });
