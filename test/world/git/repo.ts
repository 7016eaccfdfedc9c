import type { Repo } from '../state.ts';
import { diff, type FileChange } from './diff.ts';
import type { GitObject } from './objects.ts';
import { type CommitObject, parseCommit, parseTree, type TreeEntry } from './parse.ts';
import { git } from './run.ts';

/** Objects never change, so what is asked of two of them is asked once. */
export function once<T>(repo: Repo, key: string, make: () => Promise<T>): Promise<T> {
  const known = repo.cache.get(key);
  if (known !== undefined) return known as Promise<T>;
  const made = make();
  repo.cache.set(key, made);
  return made;
}

const list = (output: string): string[] => output.split('\n').filter((line) => line !== '');

export const isSha = (text: string): boolean => /^[0-9a-f]{40}$/.test(text);

export const readObject = (repo: Repo, name: string): Promise<GitObject | undefined> =>
  repo.objects.read(name);

export async function readCommit(repo: Repo, name: string): Promise<CommitObject | undefined> {
  const found = await readObject(repo, `${name}^{commit}`);
  return found?.type === 'commit' ? parseCommit(found.oid, found.content) : undefined;
}

export async function commitOf(repo: Repo, oid: string): Promise<CommitObject> {
  const found = await readCommit(repo, oid);
  if (found === undefined) throw new Error(`no commit ${oid} in ${repo.git}`);
  return found;
}

export async function readTree(repo: Repo, name: string): Promise<readonly TreeEntry[] | undefined> {
  const found = await readObject(repo, name);
  return found?.type === 'tree' ? parseTree(found.content) : undefined;
}

/** The entry at a path of a commit's tree, with its mode, which the object alone does not tell. */
export async function entryAt(repo: Repo, commit: string, path: string): Promise<TreeEntry | undefined> {
  const split = path.lastIndexOf('/');
  const folder = split < 0 ? '' : path.slice(0, split);
  const entries = await readTree(repo, `${commit}:${folder}`);
  return entries?.find((entry) => entry.name === path.slice(split + 1));
}

/** A ref's commit: `refs/heads/x`, or a fork's branch. */
export async function tip(repo: Repo, ref: string): Promise<string | undefined> {
  return (await readCommit(repo, ref))?.oid;
}

/** A branch, tag, full ref or commit, as GitHub reads one. */
export async function resolveRef(repo: Repo, name: string): Promise<string | undefined> {
  if (/[~^:\s\\]|\.\.|@\{/.test(name)) return undefined;
  if (/^[0-9a-f]{7,40}$/.test(name)) {
    const sha = await tip(repo, name);
    if (sha !== undefined) return sha;
  }
  const full = name.startsWith('refs/')
    ? [name]
    : [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`];
  for (const ref of name === 'HEAD' ? ['HEAD'] : full) {
    const sha = await tip(repo, ref);
    if (sha !== undefined) return sha;
  }
  return undefined;
}

export const setRef = (repo: Repo, ref: string, sha: string): Promise<string> =>
  git(repo.git, 'update-ref', ref, sha);

export const deleteRef = (repo: Repo, ref: string): Promise<string> => git(repo.git, 'update-ref', '-d', ref);

export function mergeBase(repo: Repo, one: string, other: string): Promise<string | undefined> {
  return once(repo, `merge-base ${one} ${other}`, async () => {
    try {
      return (await git(repo.git, 'merge-base', one, other)).trim();
    } catch {
      return undefined;
    }
  });
}

/** What a pull request shows: everything since it left its base. */
export async function changes(repo: Repo, base: string, head: string): Promise<readonly FileChange[]> {
  const from = (await mergeBase(repo, base, head)) ?? base;
  return once(repo, `diff ${from} ${head}`, () => diff(repo.git, from, head));
}

/** Oldest first, as GitHub lists a pull request's commits. */
export function commitsBetween(repo: Repo, base: string, head: string): Promise<string[]> {
  return once(repo, `log ${base} ${head}`, async () =>
    list(await git(repo.git, 'rev-list', '--topo-order', '--reverse', `${base}..${head}`)),
  );
}

/** Newest first. */
export function history(repo: Repo, head: string, path?: string): Promise<string[]> {
  const limit = path === undefined ? [] : ['--', path];
  return once(repo, `history ${head} ${path ?? ''}`, async () =>
    list(await git(repo.git, 'rev-list', head, ...limit)),
  );
}

export async function isAncestor(repo: Repo, old: string, young: string): Promise<boolean> {
  return (await mergeBase(repo, old, young)) === old;
}
