import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Content, Snapshot } from '../domain/snapshot.ts';
import { instant } from '../domain/time.ts';
import { measuringHere } from '../engines/workplace.ts';
import { load } from '../load.ts';
import { gitText } from '../local/git.ts';
import { GitSource } from '../local/git-source.ts';
import { withPolicy } from '../local/with-policy.ts';
import { type Terminal, WrongCall } from './command.ts';
import { readVerdict } from './verdict-file.ts';

/** A pull request of the past, as it was judged then or as its merge shows it. */
export interface Past {
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** The last of the verdict files in a folder, the newest first. */
export const savedVerdicts = async (
  folder: string,
  last: number,
  terminal: Terminal,
): Promise<readonly Past[]> => {
  const listed = await readdir(resolve(terminal.cwd, folder)).catch(() => {
    throw new WrongCall(`there is no folder ${folder}: name one with verdicts that assay check --json wrote`);
  });
  const names = listed.filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new WrongCall(`there are no verdict files (*.json) in ${folder}`);
  const pasts: Past[] = [];
  for (const name of names) {
    const { verdict } = await readVerdict(join(folder, name), terminal);
    pasts.push({ name, snapshot: verdict.snapshot });
  }
  const time = ({ snapshot }: Past): number => instant(snapshot.now) ?? 0;
  return pasts.sort((a, b) => time(b) - time(a)).slice(0, last);
};

interface History {
  readonly last: number;
  readonly globs: readonly string[];
  /** The policy that is tried: what it asks is measured too. */
  readonly content: Content;
}

/** The last merges of the checked-out branch that changed a version's state or its manifest. */
export const mergedChanges = async (
  { last, globs, content }: History,
  terminal: Terminal,
): Promise<readonly Past[]> => {
  const folder = await gitText(terminal.cwd, ['rev-parse', '--show-toplevel']).catch(() => {
    throw new WrongCall(`${terminal.cwd} is in no git repository: name saved verdicts with --verdicts`);
  });
  const commits = await commitsOf(folder, globs);
  const pasts: Past[] = [];
  for (const commit of commits) {
    if (pasts.length === last) break;
    const snapshot = await snapshotOf(folder, commit, content);
    if (snapshot.files.length > 0 && snapshot.policy.base.kind === 'text')
      pasts.push({ name: commit.head.slice(0, 12), snapshot });
  }
  return pasts;
};

interface Merge {
  readonly base: string;
  readonly head: string;
  readonly at: string;
}

const commitsOf = async (folder: string, globs: readonly string[]): Promise<readonly Merge[]> => {
  const log = await gitText(folder, [
    'log',
    '--first-parent',
    '--diff-merges=first-parent',
    '--format=%H %P %cI',
    'HEAD',
    '--',
    ...globs.map((glob) => `:(top,glob)${glob}`),
  ]);
  return log.split('\n').flatMap((line): readonly Merge[] => {
    const parts = line.split(' ').filter((part) => part !== '');
    const [head, base, at] = [parts[0], parts[1], parts.at(-1)];
    // The first commit of all has no parent, and so nothing that it changed.
    return head === undefined || base === undefined || at === undefined || parts.length < 3
      ? []
      : [{ base, head, at: new Date(at).toISOString() }];
  });
};

const snapshotOf = (folder: string, { base, head, at }: Merge, content: Content): Promise<Snapshot> =>
  measuringHere({ checkout: folder }, async (measure) => {
    const source = withPolicy(new GitSource({ folder, base, head }), head, content);
    return load({ source, measure, now: at }, await source.pull());
  });
