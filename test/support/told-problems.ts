import type { z } from 'zod';
import type { Document } from '../../src/domain/document/document.ts';
import { readDocument } from '../../src/domain/document/read.ts';
import { parsePolicy } from '../../src/domain/policy/policy.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { map } from '../../src/domain/schema/atoms.ts';
import { check } from '../../src/domain/schema/check.ts';

/** A problem whole, but for its file and severity: where and what, the message, found, expected, nearest. */
export type Row = readonly [at: string, message: string, ...rest: (string | null)[]];

export const rowOf = ({ line, column, code, message, found, expected, nearest }: Problem): Row => [
  `${line}:${column} ${code}`,
  message,
  found,
  expected,
  nearest,
];

export const policyProblems = (rest: string): readonly Row[] =>
  parsePolicy('p', `assay: 1\n${rest}`).problems.map(rowOf);

export const documentOf = (written: string): Document => {
  const { document } = readDocument('f', written);
  if (document === null) throw new Error(`no YAML: ${written}`);
  return document;
};

/** Of a value under `it`, as written. */
export const schemaProblems = (schema: z.ZodType, written: string): readonly Row[] =>
  check(documentOf(`it: ${written}`), map({ it: schema })).problems.map(rowOf);
