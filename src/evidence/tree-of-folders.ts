import { lstat, readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tree, TreeEntry } from '../ports.ts';
import { blobHash, blobIdOf } from './digests.ts';
import { hashOnDisk } from './disk.ts';

/**
 * What stands in folders as git would keep it: the first that has the path, or takes it away with `<path>.deleted`,
 * says. The head of a case is its folders head and base.
 */
export const treeOfFolders =
  (folders: readonly string[]): Tree =>
  async (path) => {
    for (const folder of folders) {
      const entry = await entryAt(folder, path);
      if (entry !== null) return entry;
      if ((await lstat(join(folder, `${path}.deleted`)).catch(() => null)) !== null) return null;
    }
    return null;
  };

const entryAt = async (folder: string, path: string): Promise<TreeEntry | null> => {
  if (!(await onlyFoldersOnTheWay(folder, path))) return null;
  const file = join(folder, path);
  const stats = await lstat(file).catch(() => null);
  if (stats === null) return null;
  if (stats.isDirectory()) return { kind: 'folder', id: '', size: 0, bytes: async () => new Uint8Array() };
  return stats.isSymbolicLink() ? linkAt(file) : fileAt(folder, path);
};

const linkAt = async (file: string): Promise<TreeEntry> => {
  const bytes = Buffer.from(await readlink(file));
  return { kind: 'symlink', id: blobIdOf(bytes, ''), size: bytes.byteLength, bytes: async () => bytes };
};

const fileAt = async (folder: string, path: string): Promise<TreeEntry | null> => {
  const also = (bytes: number) => blobHash(bytes, '');
  const root = await realpath(folder);
  const hashed = await hashOnDisk({ root, path, mostBytes: Number.MAX_SAFE_INTEGER, also });
  if (hashed.kind !== 'hashed') return null;
  const { file, bytes: size, second: id } = hashed;
  return { kind: 'file', id: id ?? '', size, bytes: () => readFile(file) };
};

// Git has nothing below a link, whatever the file system finds there.
const onlyFoldersOnTheWay = async (folder: string, path: string): Promise<boolean> => {
  const parts = path.split('/').slice(0, -1);
  for (let length = 1; length <= parts.length; length++) {
    const stats = await lstat(join(folder, ...parts.slice(0, length))).catch(() => null);
    if (stats?.isDirectory() !== true) return false;
  }
  return true;
};
