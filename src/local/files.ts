import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Content } from '../domain/snapshot.ts';
import { contentOfBytes } from './bytes.ts';

/** A file as content to judge. Symbolic links are not followed: they lead where their author likes. */
export const contentAt = async (path: string, most?: number): Promise<Content> => {
  const known = await lstat(path).catch(() => null);
  if (known === null || known.isDirectory()) return { kind: 'absent' };
  if (known.isSymbolicLink()) return { kind: 'refused', code: 'symlink', found: 'a symbolic link' };
  return contentOfBytes(await readFile(path), most);
};

const neverBelow = new Set(['.git', 'node_modules']);

/** Paths of all files below a folder, from it, with `/`. */
export const filesBelow = async (root: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !neverBelow.has(entry.name)) await walk(path);
      else if (!entry.isDirectory()) found.push(relative(root, path).split(sep).join('/'));
    }
  };
  const known = await lstat(root).catch(() => null);
  if (known?.isDirectory()) await walk(root);
  return found.sort();
};
