import { posix } from 'node:path';

const outside = /^(?:\/|[A-Za-z]:)|[\\\p{Cc}]/u;

/** The path from the repository's root, or null when it leaves the repository or reaches into git's own folder. */
export const insideRepository = (path: string): string | null => {
  if (path === '' || outside.test(path)) return null;
  const normal = posix.normalize(path);
  const parts = normal.split('/');
  const refused = (part: string): boolean => part === '' || part === '..' || /^\.git$/i.test(part);
  return normal === '.' || parts.some(refused) ? null : normal;
};

/** The folder of a path; '' at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder itself and every one around it, innermost first, the root ('') last. */
export const foldersUp = (folder: string): readonly string[] =>
  folder === '' ? [''] : [folder, ...foldersUp(folderOf(folder))];

export const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
