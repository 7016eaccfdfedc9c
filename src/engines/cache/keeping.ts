import { isAbsolute, relative, resolve, sep } from 'node:path';
import { engineName } from './engine-name.ts';
import { folderCache } from './folder.ts';
import type { Keeping } from './measuring.ts';

interface Asked {
  readonly folder: string;
  /** Null: there is none. */
  readonly checkout: string | null;
  readonly version: string;
  /** The folder of the scripts that run. */
  readonly bundle: URL;
}

/** Null: the folder lies in the checkout, where a pull request has its hand in what is read. */
export const keepingIn = ({ folder, checkout, version, bundle }: Asked): Keeping | null =>
  checkout !== null && liesIn(checkout, folder)
    ? null
    : { cache: folderCache(resolve(folder)), engine: engineName(version, bundle) };

const liesIn = (outer: string, inner: string): boolean => {
  const way = relative(resolve(outer), resolve(inner));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
