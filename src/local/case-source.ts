import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed } from '../domain/problem.ts';
import type { Content, Head, JournalEntry, Team, User } from '../domain/snapshot.ts';
import { treeOfFolders } from '../evidence/tree-of-folders.ts';
import type { Answers, PullFacts, Questions, Source, Tree } from '../ports.ts';
import { type CaseFacts, parseFacts } from './facts.ts';
import { contentAt, filesBelow } from './files.ts';
import { readJournal } from './journal-file.ts';

/** A whole pull request in a folder, as the case contract lays it out: base/, head/, pull.yaml. */
export interface Case {
  readonly source: Source;
  /** The moment at which the story is told. */
  readonly now: string;
}

export const openCase = async (folder: string): Promise<Parsed<Case>> => {
  const file = join(folder, 'pull.yaml');
  const parsed = parseFacts(file, await readFile(file, 'utf8'));
  if (!parsed.ok) return parsed;
  const journal = await readJournal(join(folder, 'journal.jsonl'));
  if (!journal.ok) return journal;
  const folders = { base: join(folder, 'base'), head: join(folder, 'head') };
  const trees = { base: await treeOf(folders.base), head: await treeOf(folders.head) };
  const source = new CaseSource(parsed.value, journal.value, { folders, trees });
  return { ok: true, value: { source, now: parsed.value.now }, problems: parsed.problems };
};

const baseName = 'base';
const removedEnding = '.deleted';

type Files = ReadonlyMap<string, Content>;

class CaseSource implements Source {
  private readonly facts: CaseFacts;
  private readonly journal: readonly JournalEntry[];
  readonly folders: { readonly base: string; readonly head: string };
  readonly trees: { readonly base: Files; readonly head: Files };

  constructor(
    facts: CaseFacts,
    journal: readonly JournalEntry[],
    { folders, trees }: Pick<CaseSource, 'folders' | 'trees'>,
  ) {
    this.folders = folders;
    this.facts = facts;
    this.journal = journal;
    this.trees = { base: trees.base, head: overlay(trees.base, trees.head) };
  }

  async pull(): Promise<PullFacts> {
    const { pull, heads, reviews, comments } = this.facts;
    return {
      repository: this.facts.repository ?? 'local/case',
      pull: {
        number: pull.number ?? null,
        author: pull.author ?? null,
        title: pull.title ?? '',
        base: pull.base ?? 'main',
        draft: pull.draft ?? false,
        fork: pull.fork ?? false,
      },
      base: baseName,
      head: heads.at(-1)?.name ?? 'head',
      changed: changedPaths(this.trees.base, this.trees.head),
      renames: [],
      heads: heads.map(headOf),
      reviews: (reviews ?? []).map((review) => ({ ...review, body: review.body ?? '' })),
      comments: (comments ?? []).map((comment) => ({
        ...comment,
        edited_by: comment.edited_by ?? null,
        edited_at: comment.edited_at ?? null,
      })),
      journal: this.journal,
      limits: [],
    };
  }

  async ask({ files, folders, teams, users }: Questions): Promise<Answers> {
    const treeAt = (commit: string): Files => (commit === baseName ? this.trees.base : this.trees.head);
    return {
      files: new Map(
        files.map(({ at, path }) => [`${at}:${path}`, treeAt(at).get(path) ?? { kind: 'absent' }]),
      ),
      folders: new Map(folders.map(({ at, path }) => [`${at}:${path}`, namesIn(treeAt(at), path)])),
      bothSides: new Set(),
      teams: new Map(teams.map((slug) => [slug, this.team(slug)])),
      users: new Map(users.map((login) => [login, this.user(login)])),
    };
  }

  tree(commit: string): Tree {
    const { base, head } = this.folders;
    return treeOfFolders(commit === baseName ? [base] : [head, base]);
  }

  private team(slug: string): Team {
    const [, members] =
      Object.entries(this.facts.teams ?? {}).find(([name]) => name.toLowerCase() === slug) ?? [];
    return members === undefined
      ? { kind: 'unreadable', because: 'the facts do not list it' }
      : { kind: 'members', members };
  }

  private user(login: string): User {
    const [, user] =
      Object.entries(this.facts.users ?? {}).find(([name]) => name.toLowerCase() === login) ?? [];
    return { type: user?.type ?? 'User', permission: user?.permission ?? 'write' };
  }
}

type CaseHead = CaseFacts['heads'][number];

const headOf = ({ name, at, pushed_by, commits }: CaseHead): Head => ({
  name,
  at: at ?? null,
  pushed_by: pushed_by ?? null,
  commits: (commits ?? []).map((commit) => ({
    author: commit.author ?? null,
    author_email: commit.author_email ?? null,
    // Who is not named committed what he wrote; only a null says that nobody knows.
    committer: commit.committer === undefined ? (commit.author ?? null) : commit.committer,
    message: commit.message ?? '',
    co_authors: commit.co_authors ?? [],
    verified: commit.verified ?? false,
    parents: commit.parents ?? 1,
    suggestion_by: commit.suggestion_by ?? null,
  })),
});

/** The head folder holds what differs; `<path>.deleted` takes a path away. */
const overlay = (base: Files, differing: Files): Files => {
  const tree = new Map(base);
  for (const [path, content] of differing) {
    if (path.endsWith(removedEnding)) tree.delete(path.slice(0, -removedEnding.length));
    else tree.set(path, content);
  }
  return tree;
};

const changedPaths = (base: Files, head: Files): readonly string[] =>
  [...new Set([...base.keys(), ...head.keys()])]
    .filter((path) => JSON.stringify(base.get(path)) !== JSON.stringify(head.get(path)))
    .sort();

const namesIn = (tree: Files, folder: string): readonly string[] => {
  const start = folder === '' ? '' : `${folder}/`;
  return [...tree.keys()]
    .filter((path) => path.startsWith(start) && !path.slice(start.length).includes('/'))
    .map((path) => path.slice(start.length));
};

const treeOf = async (root: string): Promise<Files> => {
  const tree = new Map<string, Content>();
  for (const path of await filesBelow(root)) tree.set(path, await contentAt(join(root, path)));
  return tree;
};
