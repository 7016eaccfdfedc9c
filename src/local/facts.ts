import type { z } from 'zod';
import { readDocument } from '../domain/document/read.ts';
import { isError, type Parsed } from '../domain/problem.ts';
import { choice, count, flag, list, loose, name, table, text } from '../domain/schema/atoms.ts';
import { check } from '../domain/schema/check.ts';
import { date } from '../domain/schema/forms.ts';

// pull.yaml of a case folder: the facts that GitHub would tell. The shape is fixed by the case contract.

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();

const commit = loose({
  author: nullable(text()).optional(),
  author_email: nullable(text()).optional(),
  committer: nullable(text()).optional(),
  message: text().optional(),
  co_authors: list(text()).optional(),
  verified: flag().optional(),
  parents: count().optional(),
  suggestion_by: nullable(text()).optional(),
});

const head = loose({
  name: name(),
  at: date().optional(),
  pushed_by: nullable(text()).optional(),
  commits: list(commit).optional(),
});

const review = loose({
  id: count(),
  user: nullable(text()),
  state: choice(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  head: name(),
  at: date(),
  body: nullable(text()).optional(),
});

const comment = loose({
  id: count(),
  user: nullable(text()),
  at: date(),
  body: text(),
  edited_by: nullable(text()).optional(),
  edited_at: nullable(date()).optional(),
});

const user = loose({
  type: choice(['User', 'Bot']).optional(),
  permission: choice(['none', 'read', 'triage', 'write', 'maintain', 'admin']).optional(),
});

const factsSchema = loose({
  now: date(),
  repository: name().optional(),
  pull: loose({
    number: count(1).optional(),
    author: nullable(text()).optional(),
    base: text().optional(),
    title: text().optional(),
    draft: flag().optional(),
    fork: flag().optional(),
  }),
  heads: list(head),
  reviews: nullable(list(review)).optional(),
  comments: nullable(list(comment)).optional(),
  teams: nullable(table(list(text()))).optional(),
  users: nullable(table(user)).optional(),
});

export type CaseFacts = z.infer<typeof factsSchema>;

export const parseFacts = (file: string, source: string): Parsed<CaseFacts> => {
  const { document, problems } = readDocument(file, source);
  if (document === null) return { ok: false, problems };
  const { value, problems: found } = check(document, factsSchema);
  const all = [...problems, ...found];
  return value === null || all.some(isError)
    ? { ok: false, problems: all }
    : { ok: true, value, problems: all };
};
