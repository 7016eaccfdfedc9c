import { resolve } from 'node:path';
import { type Policy, parsePolicy } from '../domain/policy/policy.ts';
import { type Parsed, problemAt } from '../domain/problem.ts';
import { refusedProblem } from '../domain/refused.ts';
import type { Content } from '../domain/snapshot.ts';
import { contentAt } from '../local/files.ts';

export const policyOf = (file: string, content: Content): Parsed<Policy> => {
  if (content.kind === 'text') return parsePolicy(file, content.text);
  if (content.kind === 'refused') return { ok: false, problems: [refusedProblem(file, content)] };
  const message = `there is no policy at ${file}; assay init writes one`;
  return {
    ok: false,
    problems: [problemAt({ file, line: 1, column: 1 }, { code: 'file-not-found', message })],
  };
};

export const readPolicy = async (cwd: string, file: string): Promise<Parsed<Policy>> =>
  policyOf(file, await contentAt(resolve(cwd, file)));
