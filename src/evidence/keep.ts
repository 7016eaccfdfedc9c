import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hashOnDisk } from './disk.ts';

// The temporary folder. Its files are named by their sha256, with the ending of the path that the manifest names:
// the readers tell CSV from JSON Lines by it.

const nameFor = (sha256: string, named: string): string => {
  const ending = extname(named).toLowerCase();
  return /^\.[a-z0-9]{1,12}$/.test(ending) ? sha256 + ending : sha256;
};

/** Writes bytes down once; whole or not at all. */
export const keepBytes = async (
  temporary: string,
  bytes: Uint8Array,
  { sha256, named }: { readonly sha256: string; readonly named: string },
): Promise<string> => {
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  const root = await realpath(temporary);
  const path = nameFor(sha256, named);
  const size = bytes.byteLength;
  const present = await hashOnDisk({ root, path, size, mostBytes: size });
  if (present.kind === 'hashed' && present.sha256 === sha256) return present.file;
  return putInPlace(join(root, path), async (aside) => {
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  });
};

/** Stores keep files under digests alone: gives such a file a name with the ending that it should have. */
export const keepName = async (
  temporary: string,
  file: string,
  { sha256, named }: { readonly sha256: string; readonly named: string },
): Promise<string> => {
  if (extname(file).toLowerCase() === extname(named).toLowerCase()) return file;
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  const path = join(await realpath(temporary), nameFor(sha256, named));
  if ((await readlink(path).catch(() => null)) === file) return path;
  // Where links need a privilege (Windows), a copy does.
  return putInPlace(path, (aside) => symlink(file, aside).catch(() => copyFile(file, aside)));
};

const putInPlace = async (path: string, write: (aside: string) => Promise<void>): Promise<string> => {
  const aside = `${path}.${randomUUID()}`;
  try {
    await write(aside);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return path;
};
