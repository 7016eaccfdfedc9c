import { type Hashed, hashOnDisk } from './disk.ts';
import { type Missed, missed, type Resolved, type Unavailable, unavailable } from './evidence.ts';
import { tooLarge } from './faults.ts';
import { keepName } from './keep.ts';
import type { Pointer } from './lfs-pointer.ts';
import type { Search } from './search.ts';

/** What a Git LFS pointer of the tree stands for: the checked-out file, or the object that git lfs fetched. */
export const inLfs = async (search: Search): Promise<Resolved | Missed> => {
  const { path, committed, places } = search;
  if (path === null || committed.kind !== 'pointer') return missed();
  const { oid: sha256, size } = committed.pointer;
  if (size > places.mostBytes) return tooLarge(path, size, places.mostBytes);
  const hashed = await lookedUp(search, path, committed.pointer);
  if (hashed.kind !== 'hashed') return hashed;
  const file = await keepName(places.temporary, hashed.file, { sha256, named: path });
  return { kind: 'found', file, sha256, bytes: size, from: 'lfs' };
};

const lookedUp = async (
  { root, pin, places: { mostBytes } }: Search,
  path: string,
  { oid, size }: Pointer,
): Promise<Hashed | Unavailable> => {
  if (root === null) return notFetched(path, oid, 'no checkout');
  const object = `.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;
  // With a pin, the checkout's own file was looked at before.
  for (const one of pin === null ? [path, object] : [object]) {
    const hashed = await hashOnDisk({ root, path: one, mostBytes, size });
    if (hashed.kind === 'unavailable' || (hashed.kind === 'hashed' && hashed.sha256 === oid)) return hashed;
  }
  return notFetched(path, oid, 'checkout');
};

const notFetched = (path: string, oid: string, where: 'checkout' | 'no checkout'): Unavailable =>
  unavailable(
    `${path} is a Git LFS pointer, and the file that it stands for (sha256 ${oid}) is not on this machine.`,
    where === 'checkout'
      ? 'Let actions/checkout fetch it with `lfs: true`, or run git lfs pull before assay.'
      : 'Check the repository out before assay, with `lfs: true` for actions/checkout.',
  );
