import { basename, relative, resolve, sep } from 'node:path';
import { refusedProblem } from '../domain/changes.ts';
import { matchesAny } from '../domain/glob.ts';
import { type Manifest, parseManifest } from '../domain/manifest/manifest.ts';
import { nearest } from '../domain/nearest.ts';
import { defaultManifests, manifestGlobs, parsePolicy } from '../domain/policy/policy.ts';
import { type Parsed, type Problem, problemAt } from '../domain/problem.ts';
import { policyPath } from '../load.ts';
import { contentAt, filesBelow } from '../local/files.ts';
import { type ExitCode, exitOfProblems, type Terminal, WrongCall } from './command.ts';
import { type Report, reports } from './reports/index.ts';

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
  const problems: Problem[] = [];
  const versions = new Map<string, string>();
  for (const file of chosen) {
    const parsed = await parseFile(terminal.cwd, file);
    problems.push(...parsed.problems);
    if (parsed.ok && parsed.value !== null) problems.push(...twice(parsed.value, versions));
  }
  terminal.out(report({ problems, files: chosen.length }, terminal));
  return exitOfProblems(problems);
};

const reportNamed = ({ json, format = 'text' }: ValidateOptions): Report => {
  const report = reports.get(json === true ? 'json' : format);
  if (report !== undefined) return report;
  const near = nearest(format, [...reports.keys()]);
  throw new WrongCall(
    `there is no format ${format}; there are ${[...reports.keys()].join(', ')}${near === null ? '' : `: did you mean ${near}?`}`,
  );
};

/** The policy and every manifest that its globs match. */
const governedFiles = async (folder: string): Promise<readonly string[]> => {
  const content = await contentAt(resolve(folder, policyPath));
  const parsed = content.kind === 'text' ? parsePolicy(policyPath, content.text) : null;
  const globs = parsed?.ok ? manifestGlobs(parsed.value) : defaultManifests;
  const manifests = (await filesBelow(folder)).filter((file) => matchesAny(file, globs));
  return [...(content.kind === 'absent' ? [] : [policyPath]), ...manifests];
};

/** The manifest in a file; null when the file is a policy. */
const parseFile = async (folder: string, named: string): Promise<Parsed<Manifest | null>> => {
  const path = resolve(folder, named);
  const file = relative(folder, path).split(sep).join('/');
  const content = await contentAt(path);
  if (content.kind === 'absent') return { ok: false, problems: [notFound(named)] };
  if (content.kind === 'refused') return { ok: false, problems: [refusedProblem(file, content)] };
  if (!isPolicy(file, content.text)) return parseManifest(file, content.text);
  const policy = parsePolicy(file, content.text);
  return policy.ok ? { ok: true, value: null, problems: policy.problems } : policy;
};

const isPolicy = (file: string, text: string): boolean =>
  /^policy\.ya?ml$/.test(basename(file)) || /^assay\s*:/m.test(text);

const notFound = (file: string): Problem =>
  problemAt(
    { file, line: 1, column: 1 },
    {
      code: 'file-not-found',
      message: `there is no file ${file}`,
      expected: 'the path of a policy or a manifest',
    },
  );

const twice = (
  { file, name, version, document }: Manifest,
  versions: Map<string, string>,
): readonly Problem[] => {
  const id = `${name}\u0000${version}`;
  const first = versions.get(id);
  versions.set(id, first ?? file);
  if (first === undefined) return [];
  return [
    problemAt(document.placeOf(['model', 'version']), {
      code: 'duplicate-version',
      message: `${name} ${version} is described by ${first} too`,
      found: version,
      expected: 'one manifest for each version',
    }),
  ];
};
