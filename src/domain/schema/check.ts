import type { z } from 'zod';
import type { Document } from '../document/document.ts';
import { at, type Path, said } from '../document/value.ts';
import { nearest } from '../nearest.ts';
import { type Fault, type Problem, type ProblemCode, problemAt, tell } from '../problem.ts';

export type Checked<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Problem[] };

/** A document against a schema: its typed value, or its problems with the place of each. */
export const check = <T>(document: Document, schema: z.ZodType<T>): Checked<T> => {
  const { value, faults } = examine(document, schema);
  return value === null ? { value: null, problems: tell(faults) } : { value, problems: [] };
};

export type Examined<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: null; readonly faults: readonly Fault[] };

/** The same, for who has more to say of the file than its shape. */
export const examine = <T>(document: Document, schema: z.ZodType<T>): Examined<T> => {
  // Compiling a schema pays where thousands of values are checked by it.
  const result = schema.safeParse(document.value, { jitless: true });
  if (result.success) return { value: result.data, faults: [] };
  return { value: null, faults: result.error.issues.flatMap((issue) => faultsIn(document, issue)) };
};

type Issue = z.core.$ZodIssue;

const faultsIn = (document: Document, issue: Issue): readonly Fault[] => {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)).filter(isWritten);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => () => unknownKey(document, [...path, key], issue.message));
  if (issue.code === 'invalid_key') return [() => badName(document, path, issue.message)];
  return [() => fromIssue(document, issue, path)];
};

const fromIssue = (document: Document, issue: Issue, path: Path): Problem => {
  const found = at(document.value, path);
  const { code, message, near } = details(issue);
  if (found === undefined || code === 'missing-key') return missing(document, path, issue.message);
  const isKey = code === 'unknown-key';
  return problemAt(isKey ? document.placeOfKey(path) : document.placeOf(path), {
    code,
    message: message === null ? refusal(path, said(found), issue.message) : `${subject(path)}: ${message}`,
    found: isKey ? String(path.at(-1)) : said(found),
    expected: issue.message,
    nearest: near,
  });
};

const refusal = (path: Path, found: string, expected: string): string =>
  expected.startsWith('one of ')
    ? `${subject(path)} cannot be ${found}`
    : `${subject(path)} is not ${expected}`;

// `test_` is where the parser gathers `test_recall`; nobody wrote it.
const isWritten = (key: string | number, index: number, path: Path): boolean =>
  !(typeof key === 'string' && key.endsWith('_') && String(path[index + 1] ?? '').startsWith(key));

const subject = (path: Path): string => (path.length === 0 ? 'the document' : path.join('.'));

const unknownKey = (document: Document, path: Path, expected: string): Problem => {
  const key = String(path.at(-1));
  const valid = expected.split(', ');
  return problemAt(document.placeOfKey(path), {
    code: 'unknown-key',
    message: `${subject(path)} is not a key that assay knows; a key of your own begins with x-`,
    found: key,
    expected: valid.length > 1 ? `one of ${expected}` : expected,
    nearest: nearest(key, valid),
  });
};

const badName = (document: Document, path: Path, expected: string): Problem =>
  problemAt(document.placeOfKey(path), {
    code: 'unknown-key',
    message: `${subject(path)} cannot be a name here`,
    found: String(path.at(-1)),
    expected,
  });

const missing = (document: Document, path: Path, expected: string): Problem =>
  problemAt(document.placeOf(path), {
    code: 'missing-key',
    message: expected.startsWith('one of ')
      ? `${subject(path)} needs ${expected}`
      : `${subject(path)} is missing`,
    found: null,
    expected,
  });

interface Details {
  readonly code: ProblemCode;
  readonly message: string | null;
  readonly near: string | null;
}

/** What an atom says of its issue beside what it expects. */
interface Params {
  readonly code?: ProblemCode;
  readonly message?: string | null;
  readonly nearest?: string | null;
}

const details = (issue: Issue): Details => {
  const {
    code = 'wrong-type',
    message = null,
    nearest: near = null,
  }: Params = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return { code, message, near };
};
