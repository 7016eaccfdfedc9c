import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { matchesAny } from '../domain/glob.ts';
import { policyPath } from '../domain/governed.ts';
import { nearest } from '../domain/nearest.ts';
import { defaultManifests, manifestGlobs, parsePolicy } from '../domain/policy/policy.ts';
import { contentAt, filesBelow } from '../local/files.ts';
import { type ExitCode, exitOfProblems, type Terminal, WrongCall } from './command.ts';
import { type Report, reports } from './reports/index.ts';
import { describedTwice, type FilesJob, type ValidatedPart, validateFiles } from './validate-files.ts';

export interface ValidateOptions {
  readonly json?: boolean;
  readonly format?: string;
}

/** Checks policies and manifests as files, without judging any change. */
export const validate = async (
  files: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const report = reportNamed(options);
  const chosen = files.length > 0 ? files : await governedFiles(terminal.cwd);
  const parts = await validateAll(chosen, terminal);
  const problems = [
    ...parts.flatMap((part) => part.problems),
    ...describedTwice(parts.flatMap(({ versions }) => versions)),
  ];
  terminal.out(report({ problems, files: chosen.length }, terminal));
  return exitOfProblems(problems);
};

const reportNamed = ({ json, format = 'text' }: ValidateOptions): Report => {
  const report = reports.get(json === true ? 'json' : format);
  if (report !== undefined) return report;
  const near = nearest(format, [...reports.keys()]);
  const hint = near === null ? '' : `: did you mean ${near}?`;
  throw new WrongCall(`there is no format ${format}; there are ${[...reports.keys()].join(', ')}${hint}`);
};

/** The policy and every manifest that its globs match. */
const governedFiles = async (folder: string): Promise<readonly string[]> => {
  const content = await contentAt(resolve(folder, policyPath));
  const parsed = content.kind === 'text' ? parsePolicy(policyPath, content.text) : null;
  const globs = parsed?.ok ? manifestGlobs(parsed.value) : defaultManifests;
  const manifests = (await filesBelow(folder)).filter((file) => matchesAny(file, globs));
  return [...(content.kind === 'absent' ? [] : [policyPath]), ...manifests];
};

// A thread costs as much as parsing a few hundred manifests before it parses the first.
const fewForThreads = 600;
const mostThreads = 8;

const validateAll = async (
  files: readonly string[],
  { cwd, worker }: Terminal,
): Promise<readonly ValidatedPart[]> => {
  if (files.length < fewForThreads) return [validateFiles({ cwd, files })];
  const threads = Math.min(availableParallelism(), mostThreads);
  const size = Math.ceil(files.length / threads);
  const starts = Array.from({ length: threads }, (_, index) => index * size);
  return Promise.all(
    starts.map((start) => inThread(worker, { cwd, files: files.slice(start, start + size) })),
  );
};

const inThread = (worker: URL, job: FilesJob): Promise<ValidatedPart> =>
  new Promise((done, failed) => {
    const thread = new Worker(worker, { workerData: job });
    thread.once('message', done);
    thread.once('error', failed);
  });
