import { policyPath } from '../domain/governed.ts';
import type { PullFacts, Source } from '../ports.ts';
import type { Client } from './client.ts';
import { contentOf } from './contents.ts';
import { GitHubFault } from './faults.ts';
import type { Memory } from './memory.ts';
import { openHeads } from './open-pulls.ts';
import type { RawPull, RawPullAnswer } from './queries/pull.ts';
import { fileKey } from './sight.ts';

type Beside = Pick<PullFacts, 'authority' | 'others'>;

interface Reading {
  readonly client: Client;
  readonly memory: Memory;
  /** Another pull request of the repository. */
  readonly open: (number: number) => Source;
}

/** What is judged with a pull request: the default branch, where that is not its base, and others with the same head. */
export const besideOf = async (from: Reading, answer: RawPullAnswer, pull: RawPull): Promise<Beside> => ({
  ...authorityOf(from.memory, answer, pull),
  ...(await othersOf(from, answer, pull)),
});

/** Its policy came with the first call, as that of the base did. */
const authorityOf = (memory: Memory, { repository }: RawPullAnswer, pull: RawPull): Beside => {
  const branch = repository?.defaultBranchRef ?? null;
  if (branch?.target == null || branch.name === pull.baseRefName) return {};
  const { oid: commit, policy = null } = branch.target;
  const content = contentOf(policy);
  if (content.kind !== 'unsettled') memory.files.set(fileKey(commit, policyPath), content);
  return { authority: { branch: branch.name, commit } };
};

/** A commit's own list of pull requests lacks those whose head lies on the default branch already: so all that are open. */
const othersOf = async (from: Reading, { repository }: RawPullAnswer, pull: RawPull): Promise<Beside> => {
  const first = repository?.pullRequests ?? null;
  if (first === null)
    throw new GitHubFault('unexpected', 'GitHub gave no open pull requests of the repository');
  const open = await openHeads(from.client, from.memory.place, first);
  const pulls = open
    .filter(({ number, headRefOid }) => headRefOid === pull.headRefOid && number !== pull.number)
    .map(({ number }) => ({ number, source: from.open(number) }));
  return pulls.length === 0 ? {} : { others: { kind: 'same-head', pulls } };
};
