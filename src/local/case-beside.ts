import { join } from 'node:path';
import type { Answers, PullFacts, Questions, Source } from '../ports.ts';
import { type CaseSource, changedPaths, treeOf } from './case-source.ts';
import type { CaseFacts } from './facts.ts';

// What a case folder may tell beside its own pull request: others in pulls/, the commit of a merge queue in heads/, the
// default branch in default/.

/** Numbers of the pull requests that a merge group or a shared head brings in. */
export const otherPulls = ({ pull, merge_group: group, same_head }: CaseFacts): readonly number[] =>
  [...new Set([...(group?.pulls ?? []), ...(same_head ?? [])])].filter((number) => number !== pull.number);

/** The facts of a pull request in pulls/: of what it does not tell, those of the case itself. */
export const besides = (told: CaseFacts, around: CaseFacts): CaseFacts => ({
  ...told,
  repository: told.repository ?? around.repository,
  teams: told.teams ?? around.teams,
  users: told.users ?? around.users,
  organisation: told.organisation ?? around.organisation,
  since: told.since ?? around.since,
});

export type Others = ReadonlyMap<number, CaseSource>;

interface Told {
  readonly facts: CaseFacts;
  readonly folder: string;
}

export const beside = async (own: CaseSource, others: Others, { facts, folder }: Told): Promise<Source> => {
  const home = await withDefaultBranch(own, facts, folder);
  const group = facts.merge_group;
  if (group != null) return groupOf(own, { head: group.head, pulls: sources(group.pulls, own, others) });
  return facts.same_head === undefined ? home : sharing(home, sources(facts.same_head, own, others));
};

type Pulls = NonNullable<PullFacts['others']>['pulls'];

const sources = (numbers: readonly number[], own: CaseSource, others: Others): Pulls =>
  [...new Set(numbers)].map((number) => ({
    number,
    source: number === own.number ? own : (others.get(number) ?? null),
  }));

const sharing = (source: Source, pulls: Pulls): Source => ({
  pull: async () => ({ ...(await source.pull()), others: { kind: 'same-head', pulls } }),
  ask: (questions) => source.ask(questions),
  tree: (commit) => source.tree(commit),
});

/** The queue's commit holds all of them, and nobody reviewed it. */
const groupOf = (
  own: CaseSource,
  { head, pulls }: { readonly head: string; readonly pulls: Pulls },
): Source => ({
  pull: async () => {
    const facts = await own.pull();
    const named = pulls.map(({ number }) => `#${number}`).join(', ');
    return {
      ...facts,
      pull: { ...facts.pull, number: null, author: null, title: `Merge group of ${named}` },
      head,
      changed: changedPaths(own.filesAt(facts.base), own.filesAt(head)),
      heads: [{ name: head, at: null, pushed_by: null, commits: [] }],
      reviews: [],
      comments: [],
      others: { kind: 'group', pulls },
    };
  },
  ask: (questions) => own.ask(questions),
  tree: (commit) => own.tree(commit),
});

// No head is called so: a head's name is a folder's name.
const defaultTip = 'refs/default';

const withDefaultBranch = async (source: Source, { pull }: CaseFacts, folder: string): Promise<Source> => {
  const branch = pull.default_branch;
  if (branch === undefined || branch === (pull.base ?? 'main')) return source;
  const files = await treeOf(join(folder, 'default'));
  const ask = async (questions: Questions): Promise<Answers> => {
    const here = questions.files.filter(({ at }) => at === defaultTip);
    const others = questions.files.filter(({ at }) => at !== defaultTip);
    const answers = await source.ask({ ...questions, files: others });
    const told = here.map(({ at, path }) => [`${at}:${path}`, files.get(path) ?? absent] as const);
    return { ...answers, files: new Map([...answers.files, ...told]) };
  };
  return {
    pull: async () => ({ ...(await source.pull()), authority: { branch, commit: defaultTip } }),
    ask,
    tree: (commit) => source.tree(commit),
  };
};

const absent = { kind: 'absent' } as const;
