import { codeownersLimit, codeownersPaths } from './codeowners/codeowners.ts';
import { mostBytes } from './document/read.ts';
import { matchesAny } from './glob.ts';
import { defaultManifests, manifestGlobs, type Policy, parsePolicy } from './policy/policy.ts';
import type { Parsed } from './problem.ts';
import type { Content } from './snapshot.ts';

export const policyPath = '.assay/policy.yaml';
export const templatesFolder = '.assay/templates';
export const testsFolder = '.assay/tests';
export const journalPath = '.assay/journal.jsonl';

/** What is larger is not read; CODEOWNERS may be as large as GitHub takes it. */
export const mostBytesOf = (path: string): number =>
  codeownersPaths.includes(path) ? codeownersLimit : mostBytes;

export const policyIn = (path: string, content: Content): Parsed<Policy> | null =>
  content.kind === 'text' ? parsePolicy(path, content.text) : null;

/** The policy before and after, as far as it can be read; null: there is none. */
export interface PolicySides {
  readonly base: Parsed<Policy> | null;
  readonly head: Parsed<Policy> | null;
}

// A policy that cannot be read at base does not say what it governs: then any YAML file may be a manifest.
const anyManifest = ['**/*.yaml', '**/*.yml'];

/** What the old policy governs, and what the new one takes in: moving a manifest is no way round either. */
export const globsOf = ({ base, head }: PolicySides, atBase: Content): readonly string[] => {
  if (atBase.kind !== 'absent' && !base?.ok) return anyManifest;
  const old = base?.ok ? manifestGlobs(base.value) : defaultManifests;
  return [...new Set([...old, ...(head?.ok ? manifestGlobs(head.value) : [])])];
};

/** What assay and GitHub read for themselves is never a manifest, whatever a glob says. */
export const isGoverned = (path: string, globs: readonly string[]): boolean =>
  matchesAny(path, globs) && !path.startsWith('.assay/') && !path.startsWith('.github/');
