import { type Unavailable, unavailable } from '../evidence.ts';
import { below, folderOf, foldersUp, nameOf } from '../paths.ts';
import type { Search } from '../search.ts';
import type { Out } from './out.ts';
import { outsOfDvcFile, outsOfLock } from './tracked.ts';

export interface Tracked {
  readonly kind: 'tracked';
  readonly out: Out;
  /** The file that says so. */
  readonly by: string;
}

/** What DVC says of the file; null when DVC has nothing to do with it. */
export const findOut = async (search: Search): Promise<Tracked | Unavailable | null> => {
  const { dvc, path, committed } = search;
  if (dvc !== null) return namedBy(search, dvc);
  return path === null || committed.kind !== 'nothing' ? null : trackedAround(search, path);
};

const namedBy = async ({ places: { tree }, path }: Search, dvc: string): Promise<Tracked | Unavailable> => {
  const isLock = nameOf(dvc) === 'dvc.lock';
  if (!isLock && !dvc.endsWith('.dvc'))
    return unavailable(
      `${dvc} is not a .dvc file.`,
      'Name the .dvc file that `dvc add` wrote, or dvc.lock and a path.',
    );
  const outs = isLock ? await outsOfLock(tree, folderOf(dvc)) : await outsOfDvcFile(tree, dvc);
  if (outs === null)
    return unavailable(
      `${dvc} is not in the commit that is judged.`,
      `Commit ${dvc}; DVC leaves that to you.`,
    );
  return 'kind' in outs ? outs : chosen(outs, dvc, path);
};

const chosen = (outs: readonly Out[], by: string, path: string | null): Tracked | Unavailable => {
  const fitting = path === null ? outs : outs.filter((out) => out.path === path);
  const [out, second] = fitting;
  if (out !== undefined && second === undefined) return { kind: 'tracked', out, by };
  const listed = outs.slice(0, 5).map(({ path: one, written }) => one ?? written);
  const tracks = listed.length === 0 ? 'nothing' : listed.join(', ') + (outs.length > 5 ? ', …' : '');
  return path === null
    ? unavailable(`${by} tracks ${tracks}; which of them is meant?`, 'Give its path beside dvc.')
    : unavailable(`${by} tracks ${tracks}, not ${path}.`, `Name the .dvc file that tracks ${path}.`);
};

const trackedAround = async (
  { places: { tree } }: Search,
  path: string,
): Promise<Tracked | Unavailable | null> => {
  const added = await outsOfDvcFile(tree, `${path}.dvc`);
  if (added !== null) return 'kind' in added ? added : chosen(added, `${path}.dvc`, path);
  for (const folder of foldersUp(folderOf(path))) {
    const outs = await outsOfLock(tree, folder);
    if (outs !== null && 'kind' in outs) return outs;
    const out = outs?.find((one) => one.path === path);
    if (out !== undefined) return { kind: 'tracked', out, by: below(folder, 'dvc.lock') };
  }
  return null;
};
