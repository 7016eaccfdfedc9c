import { mostBytesOf } from '../domain/governed.ts';
import type { Content } from '../domain/snapshot.ts';
import { contentOfBytes } from './bytes.ts';
import { git } from './git.ts';

// Two git processes for any number of files: a process for each would run out of them in a large change.

const pathsAtOnce = 400;

interface Entry {
  readonly mode: string;
  readonly id: string;
}

/** What these paths are in the tree of a commit; a path that is not there is absent. */
export const readAt = async (
  folder: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Content>> => {
  const entries = await entriesAt(folder, commit, paths);
  const blobs = await readBlobs(
    folder,
    [...entries.values()].filter(isFile).map(({ id }) => id),
  );
  return new Map(paths.map((path) => [path, contentOf(entries.get(path), blobs, mostBytesOf(path))]));
};

const isFile = ({ mode }: Entry): boolean => mode.startsWith('100');

const contentOf = (entry: Entry | undefined, blobs: ReadonlyMap<string, Buffer>, most: number): Content => {
  if (entry === undefined || entry.mode === '040000') return { kind: 'absent' };
  if (entry.mode === '120000') return { kind: 'refused', code: 'symlink', found: 'a symbolic link' };
  if (entry.mode === '160000') return { kind: 'refused', code: 'submodule', found: 'a submodule' };
  const bytes = blobs.get(entry.id);
  return bytes === undefined
    ? { kind: 'refused', code: 'unreadable', found: 'an object that git does not have' }
    : contentOfBytes(bytes, most);
};

const entriesAt = async (
  folder: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for (let start = 0; start < paths.length; start += pathsAtOnce) {
    const some = paths.slice(start, start + pathsAtOnce);
    const listed = await git(folder, ['ls-tree', '-z', '--full-tree', commit, '--', ...some]);
    for (const line of listed.toString('utf8').split('\0')) {
      const tab = line.indexOf('\t');
      const [left, path] = [line.slice(0, tab), tab < 0 ? undefined : line.slice(tab + 1)];
      const [mode, , id] = left.split(' ');
      if (path !== undefined && mode !== undefined && id !== undefined) entries.set(path, { mode, id });
    }
  }
  return entries;
};

const readBlobs = async (folder: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const output = await git(folder, ['cat-file', '--batch'], `${unique.join('\n')}\n`);
  const blobs = new Map<string, Buffer>();
  for (let offset = 0; offset < output.length; ) {
    const end = output.indexOf('\n', offset);
    const [id = '', type, size] = output.toString('utf8', offset, end).split(' ');
    if (type === 'missing') {
      offset = end + 1;
      continue;
    }
    const from = end + 1;
    const to = from + Number(size);
    blobs.set(id, output.subarray(from, to));
    offset = to + 1;
  }
  return blobs;
};
