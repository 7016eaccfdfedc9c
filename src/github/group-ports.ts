import type { Effect } from '../domain/effect.ts';
import type { Applied, PullFacts, Sink, Source } from '../ports.ts';
import type { Client } from './client.ts';
import { type Console, onConsole } from './console.ts';
import { GitHubFault } from './faults.ts';
import type { Group } from './group.ts';
import { emptyMemory, placeOf } from './memory.ts';
import { sourceOf } from './source.ts';
import { postStatus } from './status.ts';

export interface Queued {
  readonly repository: string;
  readonly group: Group;
  /** In the order of the queue. */
  readonly numbers: readonly [number, ...number[]];
}

type Compared = Awaited<ReturnType<Client['rest']['repos']['compareCommitsWithBasehead']>>['data'];

const compare = async (client: Client, { repository, group }: Queued): Promise<Compared> => {
  const { owner, name: repo } = placeOf(repository, 0);
  const base = group.baseRef.replace(/^refs\/heads\//, '');
  const basehead = `${base}...${group.headSha}`;
  const { data } = await client.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
  if (data.status === 'diverged') {
    const because = `${base} has moved since the queue made this commit; the queue makes another`;
    throw new GitHubFault('unavailable', because);
  }
  return data;
};

/** A comparison names no more files than these; what the pull requests themselves change is looked at as well then. */
const mostCompared = 300;

const changedIn = async ({ files = [] }: Compared, pulls: readonly Source[]): Promise<readonly string[]> => {
  const paths = files.flatMap(({ filename, previous_filename: from }) => [filename, ...(from ? [from] : [])]);
  if (files.length < mostCompared) return [...new Set(paths)];
  for (const pull of pulls) paths.push(...(await pull.pull()).changed);
  return [...new Set(paths)];
};

const renamesIn = ({ files = [] }: Compared): PullFacts['renames'] =>
  files.flatMap(({ status, filename: to, previous_filename: from }) =>
    status === 'renamed' && from !== undefined ? [{ from, to }] : [],
  );

/** The queue's commit against the tip of its base: what would land, whoever brought it. Nobody reviewed that commit. */
export const groupSource = (client: Client, queued: Queued): Source => {
  const { repository, group, numbers } = queued;
  const sourceFor = (number: number): Source => sourceOf(client, emptyMemory(placeOf(repository, number)));
  const inner = sourceFor(numbers[0]);
  const pulls = numbers.map((number) => ({ number, source: sourceFor(number) }));
  return {
    pull: async () => {
      const { pull, journal } = await inner.pull();
      const compared = await compare(client, queued);
      const sources = pulls.map(({ source }) => source);
      return {
        repository,
        pull: { ...pull, number: null, author: null, title: titleOf(numbers) },
        base: compared.base_commit.sha,
        head: group.headSha,
        changed: await changedIn(compared, sources),
        renames: renamesIn(compared),
        heads: [{ name: group.headSha, at: null, pushed_by: null, commits: [] }],
        reviews: [],
        comments: [],
        journal,
        limits: [],
        others: { kind: 'group', pulls },
      };
    },
    // Which side of one pull request changed a file says nothing of the commit of them all.
    ask: (questions) => inner.ask({ ...questions, bothSides: [] }),
    tree: (commit) => inner.tree(commit),
  };
};

const titleOf = (numbers: readonly number[]): string =>
  `Merge group of ${numbers.map((number) => `#${number}`).join(', ')}`;

/** A queue's commit has a status and nothing else; it never moves. */
export const groupSink = (client: Client, { repository, group }: Queued, console: Console): Sink => {
  const { owner, name } = placeOf(repository, 0);
  const applied = async (effect: Effect): Promise<readonly Applied[]> => {
    const told = onConsole(console, effect);
    if (told !== null) return [told];
    if (effect.kind !== 'status') return [];
    await postStatus(client, { owner, name, sha: group.headSha }, effect);
    return [{ effect: 'status', outcome: 'written', because: effect.state }];
  };
  return {
    begin: () => Promise.resolve(),
    apply: async (effects) => {
      const done: Applied[] = [];
      for (const effect of effects) done.push(...(await applied(effect)));
      return { kind: 'applied', applied: done };
    },
  };
};
