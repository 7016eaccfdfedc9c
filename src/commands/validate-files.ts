import { lstatSync, readFileSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { parseManifest } from '../domain/manifest/manifest.ts';
import { parsePolicy } from '../domain/policy/policy.ts';
import { type Place, type Problem, problemAt } from '../domain/problem.ts';
import { refusedProblem } from '../domain/refused.ts';
import type { Content } from '../domain/snapshot.ts';
import { contentOfBytes } from '../local/bytes.ts';

/** What a part of the files is found to be: plain data, because it may come from another thread. */
export interface ValidatedPart {
  readonly problems: readonly Problem[];
  readonly versions: readonly Version[];
}

export interface Version extends Place {
  readonly name: string;
  readonly version: string;
}

export interface FilesJob {
  readonly cwd: string;
  readonly files: readonly string[];
}

// Synchronous reads: a thread that has nothing else to do gains nothing by waiting.
export const validateFiles = ({ cwd, files }: FilesJob): ValidatedPart => {
  const parts = files.map((file) => validateFile(cwd, file));
  return {
    problems: parts.flatMap(({ problems }) => problems),
    versions: parts.flatMap(({ versions }) => versions),
  };
};

const only = (...problems: readonly Problem[]): ValidatedPart => ({ problems, versions: [] });

const validateFile = (cwd: string, named: string): ValidatedPart => {
  const path = resolve(cwd, named);
  const file = relative(cwd, path).split(sep).join('/');
  const content = contentAt(path);
  if (content.kind === 'absent') return only(notFound(named));
  if (content.kind === 'refused') return only(refusedProblem(file, content));
  if (isPolicy(file, content.text)) return only(...parsePolicy(file, content.text).problems);
  const parsed = parseManifest(file, content.text);
  if (!parsed.ok) return only(...parsed.problems);
  const { name, version, document } = parsed.value;
  return {
    problems: parsed.problems,
    versions: [{ name, version, ...document.placeOf(['model', 'version']) }],
  };
};

const contentAt = (path: string): Content => {
  const known = lstatSync(path, { throwIfNoEntry: false });
  if (known === undefined || known.isDirectory()) return { kind: 'absent' };
  if (known.isSymbolicLink()) return { kind: 'refused', code: 'symlink', found: 'a symbolic link' };
  return contentOfBytes(readFileSync(path));
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

/** The same version described twice among the files. */
export const describedTwice = (versions: readonly Version[]): readonly Problem[] => {
  const first = new Map<string, string>();
  return versions.flatMap(({ name, version, ...place }) => {
    const id = `${name}\u0000${version}`;
    const before = first.get(id);
    first.set(id, before ?? place.file);
    if (before === undefined) return [];
    const message = `${name} ${version} is described by ${before} too`;
    return [
      problemAt(place, {
        code: 'duplicate-version',
        message,
        found: version,
        expected: 'one manifest for each version',
      }),
    ];
  });
};
