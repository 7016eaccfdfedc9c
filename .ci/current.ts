import { readFile } from 'node:fs/promises';

/** The paths whose file is not what would be published now. */
export const stale = async (files: ReadonlyMap<string, string>, root: URL): Promise<readonly string[]> => {
  const old: string[] = [];
  for (const [path, wanted] of files) {
    const present = await readFile(new URL(path, root), 'utf8').catch(() => null);
    if (present !== wanted) old.push(path);
  }
  return old;
};
