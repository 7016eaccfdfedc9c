import { createHash, type Hash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Missed, missed, type Unavailable } from './evidence.ts';
import { causeOf, changing, tooLarge } from './faults.ts';

// Files that others wrote, on a machine where others may be writing still. Nothing is followed anywhere, nothing is
// waited for, and what was hashed is one file from its first byte to its last.

export interface Wanted {
  /** Real path of the folder that the file must lie in. */
  readonly root: string;
  /** From there, with `/`; safe by `insideRepository`, or made by us. */
  readonly path: string;
  readonly mostBytes: number;
  /** A file of another size is not read. */
  readonly size?: number | null;
  /** A second digest, taken in the same reading. */
  readonly also?: (size: number) => Hash;
}

export interface Hashed {
  readonly kind: 'hashed';
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of `also`. */
  readonly second: string | null;
}

export const hashOnDisk = async (wanted: Wanted): Promise<Hashed | Missed | Unavailable> => {
  const before = await regularFile(wanted);
  if ('kind' in before) return before;
  const bytes = Number(before.size);
  if (bytes > wanted.mostBytes) return tooLarge(wanted.path, bytes, wanted.mostBytes);
  const { size = null } = wanted;
  if (size !== null && bytes !== size) return missed(`${wanted.path} has ${bytes} bytes instead of ${size}`);
  const handle = await openQuietly(join(wanted.root, wanted.path));
  if ('kind' in handle) return missed(`${wanted.path} cannot be opened (${handle.cause})`);
  try {
    return await hashOpened(handle, wanted, before);
  } finally {
    await handle.close();
  }
};

const hashOpened = async (
  handle: FileHandle,
  wanted: Wanted,
  before: BigIntStats,
): Promise<Hashed | Unavailable> => {
  const { root, path, also } = wanted;
  const bytes = Number(before.size);
  const first = createHash('sha256');
  const second = also?.(bytes) ?? null;
  const unmoved = same(before, await handle.stat({ bigint: true }));
  const read = unmoved ? await feed(handle, bytes, second === null ? [first] : [first, second]) : -1;
  // Looked up again from the root: a folder on the way may have become a link meanwhile. What stands there is the
  // opened file when it is what stood there before.
  const still = await regularFile(wanted);
  if (read !== bytes || 'kind' in still || !same(before, still)) return changing(path);
  return {
    kind: 'hashed',
    file: join(root, path),
    bytes,
    sha256: first.digest('hex'),
    second: second?.digest('hex') ?? null,
  };
};

const piece = 1 << 20;

/** Bytes read; one more than expected is enough to know that the file grew. */
const feed = async (handle: FileHandle, bytes: number, hashes: readonly Hash[]): Promise<number> => {
  const into = Buffer.allocUnsafe(Math.min(bytes + 1, piece));
  let read = 0;
  while (read <= bytes) {
    const { bytesRead } = await handle.read(into, 0, Math.min(into.byteLength, bytes + 1 - read), read);
    if (bytesRead === 0) break;
    read += bytesRead;
    for (const hash of hashes) hash.update(into.subarray(0, bytesRead));
  }
  return read;
};

const same = (a: BigIntStats, b: BigIntStats): boolean =>
  a.dev === b.dev &&
  a.ino === b.ino &&
  a.size === b.size &&
  a.mtimeNs === b.mtimeNs &&
  a.ctimeNs === b.ctimeNs;

/** What stands at the path when every step to it is a folder and it is a plain file. */
const regularFile = async ({ root, path }: Wanted): Promise<BigIntStats | Missed> => {
  const parts = path.split('/');
  let here = root;
  for (const [index, part] of parts.entries()) {
    here = join(here, part);
    const stats = await lstat(here, { bigint: true }).catch(asMissed(path));
    if ('kind' in stats) return stats;
    if (stats.isSymbolicLink())
      return missed(`${parts.slice(0, index + 1).join('/')} is a symbolic link, and assay follows none`);
    if (index < parts.length - 1) {
      if (!stats.isDirectory()) return missed();
    } else if (!stats.isFile()) return missed(`${path} is not a regular file`);
    else return (await lies(root, here)) ? stats : missed(`${path} lies outside of the checkout`);
  }
  return missed();
};

const lies = async (root: string, file: string): Promise<boolean> =>
  (await realpath(file).catch(() => '')).startsWith(root.endsWith(sep) ? root : root + sep);

const nothingThere = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

const asMissed =
  (path: string) =>
  (error: unknown): Missed => {
    const cause = causeOf(error);
    return missed(nothingThere.has(cause) ? null : `${path} cannot be looked at (${cause})`);
  };

interface Unopened {
  readonly kind: 'unopened';
  readonly cause: string;
}

// Without O_NONBLOCK, a pipe put there since it was looked at would be waited for; Windows knows neither flag.
const openQuietly = (file: string): Promise<FileHandle | Unopened> =>
  open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch(
    (error: unknown): Unopened => ({ kind: 'unopened', cause: causeOf(error) }),
  );
