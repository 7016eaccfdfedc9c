import type { Tree, TreeEntry } from '../ports.ts';
import { GitFailed, git } from './git.ts';

/** The tree of a commit of a repository on this machine. */
export const treeOfGit =
  (folder: string, commit: string): Tree =>
  async (path) => {
    const listed = await git(folder, [
      '--literal-pathspecs',
      'ls-tree',
      '-z',
      '-l',
      '--full-tree',
      commit,
      '--',
      path,
    ]);
    const line = listed.toString('utf8').split('\0', 1)[0] ?? '';
    const tab = line.indexOf('\t');
    const [mode = '', , id = '', size] = line.slice(0, tab).split(/ +/);
    // Git answers for the folder when it is asked for a path with a slash at its end.
    if (tab < 0 || line.slice(tab + 1) !== path) return null;
    return {
      kind: kindOf(mode),
      id,
      size: size === undefined || size === '-' ? 0 : Number(size),
      bytes: () => git(folder, ['cat-file', 'blob', id]).catch(withheld),
    };
  };

// Git's own words name places of this machine, and these end in a verdict.
const withheld = (): never => {
  throw new GitFailed('git has not got its bytes');
};

const kindOf = (mode: string): TreeEntry['kind'] => {
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return mode === '040000' ? 'folder' : 'file';
};
