import type { Tree, TreeEntry } from '../ports.ts';
import type { Client } from './client.ts';
import { faultOfGraphql } from './faults.ts';
import type { Memory } from './memory.ts';
import { reading } from './permissions.ts';

const query = `
query AssayEntry($owner: String!, $name: String!, $commit: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) { ... on Commit { file(path: $path) { mode oid object { ... on Blob { byteSize } } } } }
  }
}`;

interface RawEntry {
  readonly mode: number;
  readonly oid: string;
  readonly object: { readonly byteSize?: number } | null;
}

interface RawAnswer {
  readonly repository: { readonly object: { readonly file?: RawEntry | null } | null } | null;
}

const kinds: { readonly [mode: number]: TreeEntry['kind'] } = {
  9604: 'folder',
  21609: 'symlink',
  31213: 'submodule',
};

/** A tree at GitHub, for files too big to come with the rest; a blob's bytes are fetched only when they are read. */
export const treeOf =
  (client: Client, memory: Memory, commit: string): Tree =>
  async (path) => {
    const { owner, name } = memory.place;
    memory.measured = true;
    const { data, errors } = await client.graphql<RawAnswer>(query, { owner, name, commit, path });
    if (errors.length > 0) throw faultOfGraphql(errors, reading);
    const entry = data.repository?.object?.file ?? null;
    if (entry === null) return null;
    const bytes = async (): Promise<Uint8Array> => {
      const { data: blob } = await client.rest.git.getBlob({ owner, repo: name, file_sha: entry.oid });
      return Buffer.from(blob.content, 'base64');
    };
    return { kind: kinds[entry.mode] ?? 'file', id: entry.oid, size: entry.object?.byteSize ?? 0, bytes };
  };
