import { posix } from 'node:path';
import { mostBytes, readDocument } from '../../domain/document/read.ts';
import { at, isList, isMap, type Value } from '../../domain/document/value.ts';
import type { Tree } from '../../ports.ts';
import { type Unavailable, unavailable } from '../evidence.ts';
import { causeOf } from '../faults.ts';
import { below, folderOf } from '../paths.ts';
import { type Out, outOf, textAt } from './out.ts';

// A .dvc file tracks what somebody added; dvc.lock beside dvc.yaml tracks what the stages of a pipeline wrote.

const strict = new TextDecoder('utf-8', { fatal: true });

/** null: the tree has no such file. */
export const outsOfDvcFile = async (
  tree: Tree,
  file: string,
): Promise<readonly Out[] | Unavailable | null> => {
  const value = await readYaml(tree, file);
  if (value === null || isUnavailable(value)) return value;
  const outs = at(value.yaml, ['outs']);
  if (!isList(outs)) return unreadable(file, 'it lists no outs');
  const folder = posix.join(folderOf(file), textAt(value.yaml, ['wdir']) ?? '.');
  return outs.flatMap((out) => outOf(out, folder) ?? []);
};

export const outsOfLock = async (
  tree: Tree,
  folder: string,
): Promise<readonly Out[] | Unavailable | null> => {
  const lock = await readYaml(tree, below(folder, 'dvc.lock'));
  if (lock === null || isUnavailable(lock)) return lock;
  const stages = at(lock.yaml, ['stages']);
  if (!isMap(stages)) return unreadable(below(folder, 'dvc.lock'), 'it lists no stages');
  const pipeline = await readYaml(tree, below(folder, 'dvc.yaml'));
  if (pipeline !== null && isUnavailable(pipeline)) return pipeline;
  return Object.entries(stages).flatMap(([name, stage]) => {
    const outs = at(stage, ['outs']);
    const start = folderOfStage(pipeline?.yaml, name, folder);
    return isList(outs) && start !== null ? outs.flatMap((out) => outOf(out, start) ?? []) : [];
  });
};

/** Paths of a stage start from its `wdir`, which only dvc.yaml says; null when it is computed by DVC. */
const folderOfStage = (pipeline: Value | undefined, name: string, folder: string): string | null => {
  const stage = at(pipeline, ['stages', name.replace(/@.*$/s, '')]);
  const wdir = textAt(stage, ['wdir']) ?? textAt(stage, ['do', 'wdir']) ?? '.';
  return wdir.includes('${') ? null : posix.join(folder, wdir);
};

interface Read {
  readonly yaml: Value;
}

const readYaml = async (tree: Tree, file: string): Promise<Read | Unavailable | null> => {
  const entry = await tree(file);
  if (entry === null) return null;
  if (entry.kind !== 'file') return unreadable(file, 'it is not a regular file');
  if (entry.size > mostBytes) return unreadable(file, `it is larger than ${mostBytes} bytes`);
  const text = await entry
    .bytes()
    .then((bytes) => ({ text: strict.decode(bytes) }))
    .catch((error: unknown) => ({ because: causeOf(error) }));
  if ('because' in text) return unreadable(file, text.because);
  const { document, problems } = readDocument(file, text.text);
  if (document !== null && problems.length === 0) return { yaml: document.value };
  return unreadable(file, problems[0] ? `line ${problems[0].line}: ${problems[0].message}` : 'it is empty');
};

const isUnavailable = (value: Read | Unavailable): value is Unavailable => 'kind' in value;

const unreadable = (file: string, because: string): Unavailable =>
  unavailable(
    `${file} cannot be read as a file of DVC: ${because}.`,
    'Let DVC write it anew: dvc add, or dvc repro.',
  );
