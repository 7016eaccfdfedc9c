import type { GitObject } from '../git/objects.ts';
import type { TreeEntry } from '../git/parse.ts';
import { readObject, readTree } from '../git/repo.ts';
import { nodeId } from '../node-ids.ts';
import type { Repo } from '../state.ts';
import type { Node, Scope } from './fields.ts';

const longestText = 512 * 1024;

function blobNode(repo: Repo, { oid, content }: GitObject): Node {
  const binary = content.includes(0);
  return {
    __typename: 'Blob',
    id: nodeId('Blob', repo.id, oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    byteSize: content.length,
    isBinary: binary,
    isTruncated: content.length > longestText,
    text: binary ? null : content.subarray(0, longestText).toString('utf8'),
  };
}

function treeNode(scope: Scope, repo: Repo, oid: string, path: string): Node {
  return {
    __typename: 'Tree',
    id: nodeId('Tree', repo.id, oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    entries: async () => {
      const found = (await readTree(repo, oid)) ?? [];
      return found.map((entry) =>
        treeEntryNode(scope, repo, entry, path === '' ? entry.name : `${path}/${entry.name}`),
      );
    },
  };
}

export async function objectNode(scope: Scope, repo: Repo, name: string, path = ''): Promise<Node | null> {
  const found = await readObject(repo, name);
  if (found === undefined) return null;
  if (found.type === 'blob') return blobNode(repo, found);
  if (found.type === 'tree') return treeNode(scope, repo, found.oid, path);
  return found.type === 'commit' ? scope.nodes.commit(repo, found.oid) : null;
}

function gitmodules(entry: TreeEntry, path: string): Node | null {
  if (entry.type !== 'commit') return null;
  return { __typename: 'Submodule', name: entry.name, path, subprojectCommitOid: entry.oid, branch: null };
}

/** The mode is git's octal number, given as a plain integer: 0o100644 is 33188. */
export function treeEntryNode(scope: Scope, repo: Repo, entry: TreeEntry, path: string): Node {
  return {
    __typename: 'TreeEntry',
    name: entry.name,
    path,
    mode: Number.parseInt(entry.mode, 8),
    type: entry.type,
    oid: entry.oid,
    extension: /\.[^.]+$/.exec(entry.name)?.[0] ?? '',
    isGenerated: false,
    size: async () =>
      entry.type === 'blob' ? ((await readObject(repo, entry.oid))?.content.length ?? 0) : 0,
    submodule: gitmodules(entry, path),
    object: () => (entry.type === 'commit' ? null : objectNode(scope, repo, entry.oid, path)),
  };
}
