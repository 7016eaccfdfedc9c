import { createHash } from 'node:crypto';
import { type Hashed, hashOnDisk } from './disk.ts';
import { findOut, type Tracked } from './dvc/find-out.ts';
import { type Missed, missed, type Resolved, type Unavailable, unavailable } from './evidence.ts';
import { otherDigest, tooLarge } from './faults.ts';
import { keepName } from './keep.ts';
import { below, folderOf, foldersUp } from './paths.ts';
import type { Search } from './search.ts';

/** What a file of DVC in the tree pins by md5: DVC's cache, or the file that it checked out. */
export const inDvc = async (search: Search): Promise<Resolved | Missed> => {
  const tracked = await findOut(search);
  if (tracked === null) return missed();
  if (tracked.kind === 'unavailable') return tracked;
  const { mostBytes, temporary } = search.places;
  const { out, by } = tracked;
  const pinned = pinOf(tracked);
  if (typeof pinned !== 'string') return pinned;
  if (out.size !== null && out.size > mostBytes) return tooLarge(out.written, out.size, mostBytes);
  const hashed = await lookedUp(search, pathsOf(tracked, pinned), { md5: pinned, size: out.size });
  if (hashed === null) return notPulled(tracked, search.root !== null);
  if (hashed.kind === 'unavailable') return hashed;
  const { sha256, bytes } = hashed;
  if (search.pin !== null && search.pin !== sha256)
    return otherDigest(`what ${by} tracks`, sha256, search.pin);
  const file = await keepName(temporary, hashed.file, { sha256, named: out.written });
  return { kind: 'found', file, sha256, bytes, from: 'dvc', md5: pinned };
};

const pinOf = ({ out, by }: Tracked): string | Unavailable => {
  const { written, md5, hash } = out;
  if (out.folder)
    return unavailable(
      `${by} tracks ${written} as a folder.`,
      'Track the one file that is measured on its own: dvc add.',
    );
  if (hash !== null && hash !== 'md5')
    return unavailable(
      `${by} pins ${written} by ${hash}; assay knows md5 alone.`,
      'Give its path and sha256 too.',
    );
  if (md5 === null)
    return unavailable(
      `Nothing pins these bytes: ${by} has no md5 for ${written}.`,
      'Run dvc commit, and commit what it writes.',
    );
  return /^[0-9a-f]{32}$/.test(md5)
    ? md5
    : unavailable(`${by} pins ${written} by ${md5}, which is no md5.`, 'Let DVC write it anew: dvc commit.');
};

/** Below the root, or below a folder that is a project of DVC of its own (`dvc init --subdir`). */
const pathsOf = ({ out: { path }, by }: Tracked, md5: string): readonly string[] => {
  const object = `${md5.slice(0, 2)}/${md5.slice(2)}`;
  const caches = foldersUp(folderOf(by)).map((folder) => below(folder, '.dvc/cache'));
  const objects = caches.flatMap((cache) => [`${cache}/files/md5/${object}`, `${cache}/${object}`]);
  return path === null ? objects : [...objects, path];
};

const lookedUp = async (
  { root, places: { mostBytes } }: Search,
  paths: readonly string[],
  { md5, size }: { readonly md5: string; readonly size: number | null },
): Promise<Hashed | Unavailable | null> => {
  if (root === null) return null;
  for (const path of paths) {
    const hashed = await hashOnDisk({ root, path, mostBytes, size, also: () => createHash('md5') });
    if (hashed.kind === 'unavailable' || (hashed.kind === 'hashed' && hashed.second === md5)) return hashed;
  }
  return null;
};

// DVC 2 hashed text as if its lines ended as on Unix: such a digest is of no bytes that lie anywhere.
const notPulled = ({ out, by }: Tracked, checkout: boolean): Unavailable =>
  unavailable(
    `${by} tracks ${out.written} by md5 ${out.md5}, and neither DVC's cache nor the checkout has a file with it.`,
    checkout
      ? `Run dvc pull ${out.hash === null ? 'with DVC 3 and dvc commit, which pins the bytes as they are,' : 'in a step'} before assay.`
      : 'Check the repository out and run dvc pull in steps before assay.',
  );
