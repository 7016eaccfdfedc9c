import { z } from 'zod';
import { readDocument } from '../domain/document/read.ts';
import { isError, type Parsed } from '../domain/problem.ts';
import { choice, count, list, loose, name, nullable, table, text } from '../domain/schema/atoms.ts';
import { check } from '../domain/schema/check.ts';
import {
  commentKeys,
  commitKeys,
  headKeys,
  moment,
  pullKeys,
  reviewState,
  userKeys,
} from '../domain/written-facts.ts';

// pull.yaml of a case folder: the facts that GitHub would tell. The shape is fixed by the case contract.

const paths = <T extends z.ZodType>(value: T) => z.record(z.string(), value, { error: 'a map of paths' });

const head = loose({ ...headKeys, commits: list(loose(commitKeys)).optional() });

const review = loose({
  id: count(),
  user: nullable(text()),
  state: reviewState(),
  head: name(),
  at: moment(),
  body: nullable(text()).optional(),
  /** Of a dismissed review: who dismissed it, and what it was. */
  dismissed_by: nullable(text()).optional(),
  dismissed_from: choice(['APPROVED', 'CHANGES_REQUESTED']).optional(),
});

const comment = loose({ id: count(), at: moment(), ...commentKeys });

const limit = loose({
  code: choice(['too-many-files', 'too-many-commits']),
  found: count(),
  most: count(),
});

const factsSchema = loose({
  now: moment(),
  repository: name().optional(),
  pull: loose({
    ...pullKeys,
    /** When it was turned to this base branch. */
    base_since: moment().optional(),
    /** Left out: the base is the default branch. */
    default_branch: text().optional(),
  }),
  heads: list(head),
  reviews: nullable(list(review)).optional(),
  comments: nullable(list(comment)).optional(),
  teams: nullable(table(list(text()))).optional(),
  users: nullable(table(loose(userKeys))).optional(),
  organisation: nullable(table(loose({ admin: list(text()).optional() }))).optional(),
  /** When what the base branch holds took effect there, by path. */
  since: nullable(paths(moment())).optional(),
  /** The commit of a merge queue and the pull requests in it; then the group is judged. */
  merge_group: nullable(loose({ head: name(), pulls: list(count(1)) })).optional(),
  /** Other open pull requests with the same head. */
  same_head: list(count(1)).optional(),
  /** What GitHub did not tell whole. */
  limits: list(limit).optional(),
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
