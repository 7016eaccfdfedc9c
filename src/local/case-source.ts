import { join } from 'node:path';
import { mostBytesOf } from '../domain/governed.ts';
import type { Journal } from '../domain/journal-lines.ts';
import { isSameContent } from '../domain/same-content.ts';
import type { Content, Review, Team, User } from '../domain/snapshot.ts';
import { headWritten } from '../domain/written-facts.ts';
import { treeOfFolders } from '../evidence/tree-of-folders.ts';
import type { Answers, PullFacts, Questions, Source, Tree } from '../ports.ts';
import type { CaseFacts } from './facts.ts';
import { contentAt, filesBelow } from './files.ts';
import { idsIn } from './ids.ts';

const baseName = 'base';
const removedEnding = '.deleted';

export type Files = ReadonlyMap<string, Content>;

export interface EarlierTree {
  readonly folder: string;
  /** What differs from the present head. */
  readonly differing: Files;
}

/** A whole pull request in a folder, but for its journal and its facts: its trees answer what GitHub would. */
export class CaseSource implements Source {
  private readonly facts: CaseFacts;
  private readonly journal: Journal;
  readonly folders: { readonly base: string; readonly head: string };
  readonly trees: { readonly base: Files; readonly head: Files };
  readonly earlier: ReadonlyMap<string, EarlierTree>;

  constructor(
    facts: CaseFacts,
    journal: Journal,
    { folders, trees, earlier }: Pick<CaseSource, 'folders' | 'trees' | 'earlier'>,
  ) {
    this.earlier = earlier;
    this.folders = folders;
    this.facts = facts;
    this.journal = journal;
    this.trees = { base: trees.base, head: overlay(trees.base, trees.head) };
  }

  get number(): number | null {
    return this.facts.pull.number ?? null;
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
        ...(pull.base_since === undefined ? {} : { base_since: pull.base_since }),
      },
      base: baseName,
      head: heads.at(-1)?.name ?? 'head',
      changed: changedPaths(this.trees.base, this.trees.head),
      renames: [],
      heads: heads.map(headWritten),
      reviews: (reviews ?? []).map(reviewOf),
      ...(this.facts.since == null ? {} : { since: this.facts.since }),
      comments: (comments ?? []).map((comment) => ({
        ...comment,
        edited_by: comment.edited_by ?? null,
        edited_at: comment.edited_at ?? null,
      })),
      journal: this.journal.transitions,
      uses: this.journal.uses,
      followUps: this.journal.followUps,
      limits: this.facts.limits ?? [],
    };
  }

  async ask({ files, ids, folders, teams, users, admins }: Questions): Promise<Answers> {
    const treeAt = (commit: string): Files => this.filesAt(commit);
    return {
      ids: await idsIn((commit) => this.tree(commit), ids),
      files: new Map(
        files.map(({ at, path }) => [`${at}:${path}`, treeAt(at).get(path) ?? { kind: 'absent' }]),
      ),
      folders: new Map(folders.map(({ at, path }) => [`${at}:${path}`, namesIn(treeAt(at), path)])),
      bothSides: new Set(),
      teams: new Map(teams.map((slug) => [slug, this.team(slug)])),
      users: new Map(users.map((login) => [login, this.user(login)])),
      admins: new Map(admins.map((organisation) => [organisation, this.adminsOf(organisation)])),
    };
  }

  tree(commit: string): Tree {
    const { base, head } = this.folders;
    if (commit === baseName) return treeOfFolders([base]);
    const earlier = this.earlier.get(commit);
    return treeOfFolders(earlier === undefined ? [head, base] : [earlier.folder, head, base]);
  }

  /** Any other head is as the present one, but for what its own folder holds. */
  filesAt(commit: string): Files {
    if (commit === baseName) return this.trees.base;
    const earlier = this.earlier.get(commit);
    return earlier === undefined ? this.trees.head : overlay(this.trees.head, earlier.differing);
  }

  private team(slug: string): Team {
    const [, members] =
      Object.entries(this.facts.teams ?? {}).find(([name]) => name.toLowerCase() === slug) ?? [];
    return members === undefined
      ? { kind: 'unreadable', because: 'the facts do not list it' }
      : { kind: 'members', members };
  }

  private adminsOf(organisation: string): Team {
    const [, people] =
      Object.entries(this.facts.organisation ?? {}).find(([name]) => name.toLowerCase() === organisation) ??
      [];
    return people?.admin === undefined
      ? { kind: 'unreadable', because: 'the facts do not list them' }
      : { kind: 'members', members: people.admin };
  }

  private user(login: string): User {
    const [, user] =
      Object.entries(this.facts.users ?? {}).find(([name]) => name.toLowerCase() === login) ?? [];
    return { type: user?.type ?? 'User', permission: user?.permission ?? 'write' };
  }
}

const reviewOf = ({
  dismissed_by,
  dismissed_from,
  body,
  ...review
}: NonNullable<CaseFacts['reviews']>[number]): Review => {
  const isTold = dismissed_by !== undefined || dismissed_from !== undefined;
  const dismissal = { was: dismissed_from ?? null, by: dismissed_by ?? null };
  return { ...review, body: body ?? '', ...(isTold ? { dismissal } : {}) };
};

/** The head folder holds what differs; `<path>.deleted` takes a path away. */
const overlay = (base: Files, differing: Files): Files => {
  const tree = new Map(base);
  for (const [path, content] of differing) {
    if (path.endsWith(removedEnding)) tree.delete(path.slice(0, -removedEnding.length));
    else tree.set(path, content);
  }
  return tree;
};

export const changedPaths = (base: Files, head: Files): readonly string[] =>
  [...new Set([...base.keys(), ...head.keys()])]
    .filter((path) => !isSameContent(base.get(path), head.get(path)))
    .sort();

const namesIn = (tree: Files, folder: string): readonly string[] => {
  const start = folder === '' ? '' : `${folder}/`;
  return [...tree.keys()]
    .filter((path) => path.startsWith(start) && !path.slice(start.length).includes('/'))
    .map((path) => path.slice(start.length));
};

export const treeOf = async (root: string): Promise<Files> => {
  const tree = new Map<string, Content>();
  for (const path of await filesBelow(root)) {
    tree.set(path, await contentAt(join(root, path), mostBytesOf(path)));
  }
  return tree;
};
