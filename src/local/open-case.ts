import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../domain/journal-lines.ts';
import type { Parsed } from '../domain/problem.ts';
import type { Source } from '../ports.ts';
import { beside, besides, otherPulls } from './case-beside.ts';
import { CaseSource, type EarlierTree, treeOf } from './case-source.ts';
import { type CaseFacts, parseFacts } from './facts.ts';
import { readJournal } from './journal-file.ts';

/** A whole pull request in a folder, as the case contract lays it out: base/, head/, heads/, pull.yaml. */
export interface Case {
  readonly source: Source;
  /** The moment at which the story is told. */
  readonly now: string;
}

export const openCase = async (folder: string): Promise<Parsed<Case>> => {
  const parsed = await readFacts(folder);
  if (!parsed.ok) return parsed;
  const journal = await readJournal(join(folder, 'journal.jsonl'));
  if (!journal.ok) return journal;
  const base = join(folder, 'base');
  const own = await sourceIn(folder, parsed.value, { base, journal: journal.value });
  const others = new Map<number, CaseSource>();
  for (const number of otherPulls(parsed.value)) {
    const place = join(folder, 'pulls', String(number));
    const other = await readFacts(place).catch(() => null);
    if (other === null) continue;
    if (!other.ok) return other;
    const facts = besides(other.value, parsed.value);
    others.set(number, await sourceIn(place, facts, { base, journal: journal.value }));
  }
  const source = await beside(own, others, { facts: parsed.value, folder });
  return { ok: true, value: { source, now: parsed.value.now }, problems: parsed.problems };
};

const readFacts = async (folder: string): Promise<Parsed<CaseFacts>> => {
  const file = join(folder, 'pull.yaml');
  return parseFacts(file, await readFile(file, 'utf8'));
};

interface Under {
  readonly base: string;
  readonly journal: Journal;
}

const sourceIn = async (folder: string, facts: CaseFacts, { base, journal }: Under): Promise<CaseSource> => {
  const folders = { base, head: join(folder, 'head') };
  const trees = { base: await treeOf(folders.base), head: await treeOf(folders.head) };
  const earlier = await earlierIn(folder, facts);
  return new CaseSource(facts, journal, { folders, trees, earlier });
};

/** A head's name is a folder's name here, and nothing that leads out of it. */
const isFolderName = (name: string): boolean => !/[/\\]|^\.{0,2}$/.test(name);

const earlierIn = async (
  folder: string,
  { heads, merge_group: group }: CaseFacts,
): Promise<ReadonlyMap<string, EarlierTree>> => {
  const known = [...heads.slice(0, -1).map(({ name }) => name), ...(group == null ? [] : [group.head])];
  const names = known.filter(isFolderName);
  const trees = names.map(async (name): Promise<[string, EarlierTree]> => {
    const own = join(folder, 'heads', name);
    return [name, { folder: own, differing: await treeOf(own) }];
  });
  return new Map(await Promise.all(trees));
};
