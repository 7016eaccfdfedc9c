import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { canonical } from '../domain/canonical.ts';
import type { Parsed } from '../domain/problem.ts';
import type { VerdictFile } from '../domain/verdict.ts';
import { keepingIn } from '../engines/cache/keeping.ts';
import type { Keeping } from '../engines/cache/measuring.ts';
import { measuringHere } from '../engines/workplace.ts';
import { commitOf, gitText } from '../local/git.ts';
import { GitSource } from '../local/git-source.ts';
import { type Case, openCase } from '../local/open-case.ts';
import { quietSink } from '../local/quiet-sink.ts';
import { review } from '../review.ts';
import { version } from '../version.ts';
import { type ExitCode, exitOf, exitOfProblems, type Terminal, WrongCall } from './command.ts';
import { problemLines } from './problem-lines.ts';
import { readTemplates } from './templates.ts';
import { verdictLines } from './verdict-lines.ts';

export interface CheckOptions {
  readonly case?: string;
  readonly base?: string;
  readonly head?: string;
  readonly cache?: string;
  readonly gates?: boolean;
  readonly json?: boolean;
}

/** Judges a change exactly as its pull request would be, and writes nothing. */
export const check = async (options: CheckOptions, terminal: Terminal): Promise<ExitCode> => {
  const judged = await judgeChange(options, terminal);
  if (!judged.ok) {
    if (options.json === true) terminal.out(`${JSON.stringify({ problems: judged.problems }, null, 2)}\n`);
    else terminal.err(`${judged.problems.map((problem) => problemLines(problem)).join('\n')}\n`);
    return exitOfProblems(judged.problems);
  }
  const verdict = judged.value;
  terminal.out(options.json === true ? `${canonical(verdict)}\n` : verdictLines(verdict, terminal));
  return options.gates === true && verdict.decision === 'awaiting' ? 0 : exitOf(verdict);
};

export const judgeChange = async (
  options: CheckOptions,
  terminal: Terminal,
): Promise<Parsed<VerdictFile>> => {
  if (options.case !== undefined && (options.base ?? options.head) !== undefined)
    throw new WrongCall('--case brings its own base and head: leave out --base and --head');
  const opened =
    options.case === undefined
      ? await openRefs(options, terminal)
      : await openFolder(resolve(terminal.cwd, options.case));
  if (!opened.ok) return opened;
  const { source, now } = opened.value;
  const checkout = options.case === undefined ? terminal.cwd : null;
  const keeping = keepingFor(options, terminal);
  const { verdict } = await measuringHere({ checkout, keeping }, (measure) =>
    review({ source, sink: quietSink, clock: { now: () => now }, measure }, readTemplates(terminal.home)),
  );
  return { ok: true, value: verdict, problems: [] };
};

const keepingFor = ({ cache }: CheckOptions, { cwd, worker }: Terminal): Keeping | null => {
  if (cache === undefined) return null;
  const folder = resolve(cwd, cache);
  const keeping = keepingIn({ folder, checkout: cwd, version, bundle: new URL('./', worker) });
  if (keeping === null)
    throw new WrongCall(
      `${cache} lies in ${cwd}, which a change could bring: keep measurements outside of it`,
    );
  return keeping;
};

const openFolder = async (folder: string): Promise<Parsed<Case>> => {
  const known = await stat(resolve(folder, 'pull.yaml')).catch(() => null);
  if (known === null) throw new WrongCall(`${folder} is no case folder: it has no pull.yaml`);
  return openCase(folder);
};

const usualBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

const openRefs = async ({ base, head = 'HEAD' }: CheckOptions, { cwd }: Terminal): Promise<Parsed<Case>> => {
  const folder = await gitText(cwd, ['rev-parse', '--show-toplevel']).catch(() => {
    throw new WrongCall(`${cwd} is in no git repository: go into one, or name a case folder with --case`);
  });
  const headCommit = await commitOf(folder, head);
  if (headCommit === null) throw new WrongCall(`git knows no commit ${head}`);
  const baseCommit = await baseOf(folder, base);
  return {
    ok: true,
    value: {
      source: new GitSource({ folder, base: baseCommit, head: headCommit }),
      now: new Date().toISOString(),
    },
    problems: [],
  };
};

const baseOf = async (folder: string, named: string | undefined): Promise<string> => {
  for (const name of named === undefined ? usualBases : [named]) {
    const commit = await commitOf(folder, name);
    if (commit !== null) return commit;
  }
  throw new WrongCall(
    named === undefined
      ? `none of ${usualBases.join(', ')} is here: name the base with --base`
      : `git knows no commit ${named}`,
  );
};
