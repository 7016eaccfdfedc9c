import { mostBytesOf } from '../domain/governed.ts';
import type { Client } from './client.ts';
import { refused, settled } from './contents.ts';
import { faultOfGraphql, GitHubFault } from './faults.ts';
import type { Memory } from './memory.ts';
import { reading } from './permissions.ts';
import type { Question } from './queries/document.ts';
import type { RawEntry } from './queries/fragments.ts';
import { fileKey } from './sight.ts';

interface Spot {
  readonly at: string;
  readonly path: string;
}

const spotArguments = ({ at, path }: Spot) => [
  { type: 'GitObjectID!', value: at },
  { type: 'String!', value: path },
];

/** The tree entry and its blob's text, not the contents endpoint, which follows symbolic links. */
export const fileQuestion = (client: Client, memory: Memory, spot: Spot): Question => ({
  fields: [
    {
      under: 'repository',
      text: 'object(oid: $0) { ... on Commit { oid file(path: $1) { ...Entry } } }',
      arguments: spotArguments(spot),
    },
  ],
  take: async ([answer]) => {
    const commit = answer?.node as { readonly oid?: string; readonly file?: RawEntry | null } | null;
    const key = fileKey(spot.at, spot.path);
    const found = commit?.oid === undefined ? 'a commit that GitHub does not have' : null;
    const because = answer?.error?.message ?? found;
    const content =
      because === null
        ? await settled(client, memory.place, { entry: commit?.file ?? null, most: mostBytesOf(spot.path) })
        : refused('unreadable', because);
    memory.files.set(key, content);
  },
});

/** What cannot be read has no id: nobody takes it for the same. */
export const blobIdQuestion = (memory: Memory, spot: Spot): Question => ({
  fields: [
    {
      under: 'repository',
      text: 'object(oid: $0) { ... on Commit { file(path: $1) { oid } } }',
      arguments: spotArguments(spot),
    },
  ],
  take: ([answer]) => {
    const commit = answer?.node as { readonly file?: { readonly oid: string } | null } | null;
    memory.blobIds.set(fileKey(spot.at, spot.path), commit?.file?.oid ?? null);
  },
});

interface RawFolder {
  readonly oid?: string;
  readonly file?: { readonly object: RawTree | null } | null;
  readonly tree?: RawTree;
}

interface RawTree {
  readonly entries?: readonly { readonly name: string; readonly type: string }[] | null;
}

const bareFolder = (path: string): string => path.replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, '');

const namesIn = (tree: RawTree | null | undefined): readonly string[] =>
  (tree?.entries ?? []).filter(({ type }) => type === 'blob').map(({ name }) => name);

/** A folder that cannot be read is not an empty one: what it may hold would go unjudged. */
export const folderQuestion = (memory: Memory, spot: Spot): Question => {
  const path = bareFolder(spot.path);
  const entries = 'entries { name type }';
  const inside =
    path === '' ? `tree { ${entries} }` : `file(path: $1) { object { ... on Tree { ${entries} } } }`;
  return {
    fields: [
      {
        under: 'repository',
        text: `object(oid: $0) { ... on Commit { oid ${inside} } }`,
        arguments: spotArguments({ at: spot.at, path }).slice(0, path === '' ? 1 : 2),
      },
    ],
    take: ([answer]) => {
      if (answer?.error) throw faultOfGraphql([answer.error], reading);
      const commit = answer?.node as RawFolder | null;
      if (commit?.oid === undefined) throw new GitHubFault('not-found', `GitHub has no commit ${spot.at}`);
      memory.folders.set(
        fileKey(spot.at, spot.path),
        namesIn(path === '' ? commit.tree : commit.file?.object),
      );
    },
  };
};
