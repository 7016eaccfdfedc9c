import type { TreeEntry } from '../ports.ts';
import { blobIdOf } from './digests.ts';
import { type Unavailable, unavailable } from './evidence.ts';
import { causeOf, tooLarge } from './faults.ts';
import { mostPointerBytes, type Pointer, readPointer } from './lfs-pointer.ts';

/** What the tree that is judged holds at the path. */
export type Committed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'blob'; readonly id: string; readonly size: number; readonly content: Content }
  | { readonly kind: 'pointer'; readonly pointer: Pointer };

type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'withheld'; readonly because: string };

export const readCommitted = async (
  path: string,
  entry: TreeEntry | null,
  mostBytes: number,
): Promise<Committed | Unavailable> => {
  if (entry === null) return { kind: 'nothing' };
  if (entry.kind !== 'file') return noFile(path, entry.kind);
  if (entry.size > mostBytes) return tooLarge(path, entry.size, mostBytes);
  const content = await contentOf(entry);
  if (content.kind === 'withheld') return { kind: 'blob', id: entry.id, size: entry.size, content };
  const { bytes } = content;
  if (bytes.byteLength !== entry.size || blobIdOf(bytes, entry.id) !== entry.id)
    return unavailable(
      `What was received for ${path} is not what git calls ${entry.id}.`,
      'Run assay again; when it stays so, check the repository with git fsck.',
    );
  return entry.size <= mostPointerBytes ? pointerOr(path, entry, bytes) : blob(entry, bytes);
};

const contentOf = async (entry: TreeEntry): Promise<Content> => {
  try {
    return { kind: 'bytes', bytes: await entry.bytes() };
  } catch (error) {
    return { kind: 'withheld', because: causeOf(error) };
  }
};

const blob = ({ id, size }: TreeEntry, bytes: Uint8Array): Committed => ({
  kind: 'blob',
  id,
  size,
  content: { kind: 'bytes', bytes },
});

const pointerOr = (path: string, entry: TreeEntry, bytes: Uint8Array): Committed | Unavailable => {
  const read = readPointer(bytes);
  if (read.kind === 'none') return blob(entry, bytes);
  if (read.kind === 'pointer') return { kind: 'pointer', pointer: read.pointer };
  return unavailable(
    `${path} begins like a Git LFS pointer, but ${read.because}.`,
    'Write the pointer anew with git lfs: git rm --cached the file, git add it again, and commit.',
  );
};

const remedies = {
  symlink: 'Commit the file itself at this path: assay follows no links.',
  submodule: 'Commit the file in this repository: assay does not look into submodules.',
  folder: 'Name one file; write the parts of a data set into one Parquet file.',
} as const;

const words = { symlink: 'a symbolic link', submodule: 'a submodule', folder: 'a folder' } as const;

const noFile = (path: string, kind: Exclude<TreeEntry['kind'], 'file'>): Unavailable =>
  unavailable(`${path} is ${words[kind]}, not a file.`, remedies[kind]);
