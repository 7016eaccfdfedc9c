import type { Client } from './client.ts';
import { faultOfGraphql } from './faults.ts';
import type { Memory } from './memory.ts';
import { sightOf } from './memory.ts';
import { reading } from './permissions.ts';
import type { Answer, Question } from './queries/document.ts';
import { askAll } from './queries/document.ts';

interface RawHistory {
  readonly history?: { readonly nodes: readonly ({ readonly oid: string } | null)[] | null };
}

const historyField = (commits: number, at: string, path: string) => ({
  under: 'repository' as const,
  text: `object(oid: $0) { ... on Commit { history(first: ${commits}, path: $1) { nodes { oid } } } }`,
  arguments: [
    { type: 'GitObjectID!', value: at },
    { type: 'String!', value: path },
  ],
});

/** A commit that cannot be read is not one without history. */
const commitIn = <T>(answer: Answer | undefined): T => {
  const node = answer?.node as T | null | undefined;
  if (node == null || answer?.error) throw faultOfGraphql(answer?.error ? [answer.error] : [], reading);
  return node;
};

const commitsIn = (answer: Answer | undefined): readonly string[] =>
  (commitIn<RawHistory>(answer).history?.nodes ?? []).flatMap((node) => node?.oid ?? []);

/**
 * The base's last change of the file stands in the head's history: then the base has not changed it since. If it
 * does not, that may only be because histories are simplified and cut; `doubtful` files are compared by content.
 */
export const bothSidesQuestion = (memory: Memory, path: string, doubtful: string[]): Question => {
  const { base, head } = sightOf(memory);
  return {
    fields: [historyField(1, base, path), historyField(100, head, path)],
    take: ([atBase, atHead]) => {
      const last = commitsIn(atBase)[0];
      if (last === undefined || commitsIn(atHead).includes(last)) memory.bothSides.set(path, false);
      else doubtful.push(path);
    },
  };
};

const blobField = (at: string, path: string) => ({
  under: 'repository' as const,
  text: 'object(oid: $0) { ... on Commit { file(path: $1) { oid } } }',
  arguments: [
    { type: 'GitObjectID!', value: at },
    { type: 'String!', value: path },
  ],
});

const blobIn = (answer: Answer): string | null =>
  commitIn<{ readonly file?: { readonly oid: string } | null }>(answer).file?.oid ?? null;

const contentQuestion = (memory: Memory, path: string, fork: string): Question => {
  const { base, head } = sightOf(memory);
  return {
    fields: [blobField(fork, path), blobField(base, path), blobField(head, path)],
    take: (answers) => {
      const [atFork, atBase, atHead] = answers.map(blobIn);
      memory.bothSides.set(path, atFork !== atBase && atBase !== atHead);
    },
  };
};

/** Two calls, for the rare pull request whose files the base has touched too. */
export const settleDoubtful = async (client: Client, memory: Memory, paths: readonly string[]) => {
  if (paths.length === 0) return;
  const { base, head } = sightOf(memory);
  const { owner, name: repo } = memory.place;
  const compared = { owner, repo, basehead: `${base}...${head}`, per_page: 1 };
  const { data } = await client.rest.repos.compareCommitsWithBasehead(compared);
  const fork = data.merge_base_commit.sha;
  await askAll(
    client,
    memory,
    paths.map((path) => contentQuestion(memory, path, fork)),
  );
};
