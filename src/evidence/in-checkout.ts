import { blobHash } from './digests.ts';
import { type Hashed, hashOnDisk } from './disk.ts';
import { type Missed, missed, type Resolved } from './evidence.ts';
import { otherDigest } from './faults.ts';
import type { Search } from './search.ts';

/** How a step before assay hands over what is too big for git: a file of the checkout that something else pins. */
export const inCheckout = async (search: Search): Promise<Resolved | Missed> => {
  const { path, pin, committed, root, places } = search;
  const blob = committed.kind === 'blob' ? committed : null;
  if (path === null || root === null || (pin === null && blob === null)) return missed();
  const wanted = { root, path, mostBytes: places.mostBytes };
  const size = committed.kind === 'pointer' ? committed.pointer.size : (blob?.size ?? null);
  const also = blob === null ? {} : { also: (bytes: number) => blobHash(bytes, blob.id) };
  const hashed = await hashOnDisk({ ...wanted, ...also, size });
  return hashed.kind === 'hashed' ? judged(hashed, path, { id: blob?.id ?? null, pin }) : hashed;
};

interface Pins {
  readonly id: string | null;
  readonly pin: string | null;
}

const judged = (
  { file, bytes, sha256, second }: Hashed,
  path: string,
  { id, pin }: Pins,
): Resolved | Missed => {
  if (id !== null && second !== id) return missed(`the checkout's ${path} is not the committed file`);
  const pinned = pin === null || pin === sha256;
  if (pinned) return { kind: 'found', file, sha256, bytes, from: 'checkout' };
  return id === null
    ? { ...missed(`the checkout's ${path} has sha256 ${sha256}`), other: sha256 }
    : otherDigest(`the committed ${path}`, sha256, pin);
};
