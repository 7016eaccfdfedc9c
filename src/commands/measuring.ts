// What the commands that measure files have in common: their configuration, and how they refuse.

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { problemAt } from '../domain/problem.ts';
import { refusedProblem } from '../domain/refused.ts';
import { configProblem } from '../evaluate/config/problem.ts';
import type { ConfigProblem, EvaluateProblem, ParsedConfig } from '../evaluate/config.ts';
import type { SecondThread } from '../evaluate/readers/two-threads.ts';
import { contentAt } from '../local/files.ts';
import type { ExitCode, Terminal } from './command.ts';

/** A file as it was named in the call, and where it is. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

export const namedFile = ({ cwd }: Terminal, name: string): NamedFile => ({ name, path: resolve(cwd, name) });

/** The least cost of columns (readers/parquet/column-bytes.ts) for which a second thread pays: docs/performance.md. */
const dearColumns = 400_000_000;

/** Null on a machine that has no second processor for it. */
export const secondThread = ({ worker }: Terminal): SecondThread | null =>
  availableParallelism() < 2 ? null : { script: worker, from: dearColumns };

const noConfig = (name: string): ConfigProblem =>
  configProblem(
    problemAt(
      { file: name, line: 1, column: 1 },
      {
        code: 'file-not-found',
        message: `there is no file ${name}`,
        found: name,
        expected: 'a configuration',
      },
    ),
  );

export const readConfig = async <T>(
  { name, path }: NamedFile,
  parse: (file: string, text: string) => ParsedConfig<T>,
): Promise<ParsedConfig<T>> => {
  const content = await contentAt(path);
  if (content.kind === 'text') return parse(name, content.text);
  const problem = content.kind === 'absent' ? noConfig(name) : configProblem(refusedProblem(name, content));
  return { ok: false, problems: [problem] };
};

const placeOf = ({ file, line, row }: EvaluateProblem): string => {
  if (line !== null) return `${file}:${line}`;
  return row === null ? file : `${file}: row ${row}`;
};

const linesOf = (problem: EvaluateProblem): string => {
  const { severity, message, code, found, expected, nearest } = problem;
  const details = Object.entries({ found, expected, nearest }).flatMap(([what, text]) =>
    text === null ? [] : [`  ${`${what}:`.padEnd(9)} ${text}`],
  );
  return [`${placeOf(problem)}: ${severity}: ${message} [${code}]`, ...details].join('\n');
};

/** Nothing is measured: the problems, as data on stdout or as talk on stderr. */
export const refuse = (
  problems: readonly EvaluateProblem[],
  json: boolean | undefined,
  terminal: Terminal,
): ExitCode => {
  if (json === true) terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  else terminal.err(`${problems.map(linesOf).join('\n')}\n`);
  return 2;
};
