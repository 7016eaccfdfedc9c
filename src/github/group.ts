import type { Client } from './client.ts';
import type { Trigger } from './event.ts';
import { attempt } from './faults.ts';
import { placeOf } from './memory.ts';
import { postStatus } from './status.ts';

export type Group = Omit<Extract<Trigger, { kind: 'group' }>, 'kind'>;

interface RawQueue {
  readonly repository: {
    readonly mergeQueue: {
      readonly entries: {
        readonly nodes: readonly (RawQueued | null)[] | null;
      } | null;
    } | null;
  } | null;
}

interface RawQueued {
  readonly position: number;
  readonly headCommit: { readonly oid: string } | null;
  readonly pullRequest: { readonly number: number } | null;
}

const query = `
query AssayQueue($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { position headCommit { oid } pullRequest { number } } }
    }
  }
}`;

/** `branch`: the queue could not be read, so only the pull request that names the group's branch is known. */
type GroupPulls =
  | { readonly kind: 'queue' | 'branch'; readonly numbers: readonly number[] }
  | { readonly kind: 'unknown'; readonly because: string };

/** A group holds the pull requests queued before it too: its tree is theirs merged one upon the other. */
const upTo = (entries: readonly RawQueued[], headSha: string): readonly number[] | null => {
  const ordered = entries.toSorted((a, b) => a.position - b.position);
  const last = ordered.findIndex(({ headCommit }) => headCommit?.oid === headSha);
  if (last < 0) return null;
  const numbers = ordered.slice(0, last + 1).map(({ pullRequest }) => pullRequest?.number ?? null);
  const known = numbers.filter((number) => number !== null);
  return known.length === numbers.length ? known : null;
};

const inBranchName = /\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/;

const byBranch = ({ headRef }: Group): GroupPulls => {
  const number = headRef.includes('gh-readonly-queue/') ? inBranchName.exec(headRef)?.[1] : undefined;
  return number === undefined
    ? { kind: 'unknown', because: `no pull request is known for the merge group ${headRef}` }
    : { kind: 'branch', numbers: [Number(number)] };
};

export const pullsOfGroup = async (client: Client, repository: string, group: Group): Promise<GroupPulls> => {
  const { owner, name } = placeOf(repository, 0);
  const branch = group.baseRef.replace(/^refs\/heads\//, '');
  const reply = await attempt(client.graphql<RawQueue>(query, { owner, name, branch }));
  const nodes = reply.ok ? reply.value.data.repository?.mergeQueue?.entries?.nodes : null;
  const entries = (nodes ?? []).filter((entry) => entry !== null);
  const numbers = upTo(entries, group.headSha);
  return numbers === null ? byBranch(group) : { kind: 'queue', numbers };
};

/** Says on the queue's commit why it could not be judged; without a status the queue would wait until it gives up. */
export const failGroup = async (
  client: Client,
  { repository, headSha }: { readonly repository: string; readonly headSha: string },
  because: string,
): Promise<void> => {
  const { owner, name } = placeOf(repository, 0);
  await postStatus(client, { owner, name, sha: headSha }, { state: 'error', description: because });
};
