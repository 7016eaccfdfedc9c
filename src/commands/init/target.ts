import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentAt } from '../../local/files.ts';

/** What stands where a file is wanted. */
export type Target =
  | { readonly kind: 'free' }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'refused'; readonly because: string };

/** A link on the way leads out of the repository, or to a file that nobody meant: nothing is written through one. */
export const targetAt = async (root: string, path: string): Promise<Target> => {
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const here = [...parts.slice(0, index), part].join('/');
    const known = await lstat(join(root, here)).catch(() => null);
    if (known === null) return { kind: 'free' };
    if (known.isSymbolicLink()) return { kind: 'refused', because: `${here} is a symbolic link` };
    const isLast = index === parts.length - 1;
    if (isLast ? !known.isFile() : !known.isDirectory())
      return { kind: 'refused', because: `${here} is no ${isLast ? 'file' : 'folder'}` };
  }
  const content = await contentAt(join(root, path));
  if (content.kind === 'text') return { kind: 'file', text: content.text };
  return { kind: 'refused', because: `${path} is no text that assay can read` };
};
