import { z } from 'zod';
import { isMap, type Value } from '../document/value.ts';
import { choice, count, decimal, list, map, name, nullable, some, table, text } from '../schema/atoms.ts';
import { repositoryPath } from '../schema/forms.ts';
import {
  commentKeys,
  commitKeys,
  headKeys,
  moment,
  pullKeys,
  reviewState,
  userKeys,
} from '../written-facts.ts';

// A test of a policy: the facts of a pull request, as a case folder tells them, and what must come of it. What is left
// out is as it is on a plain day: one head, seen long ago; reviews of it, now, that approve.

const byPath = <T extends z.ZodType>(value: T) => z.record(z.string(), value, { error: 'a map of paths' });

const head = map({ ...headKeys, commits: list(map(commitKeys)).optional() });

const review = map({
  id: count().optional(),
  user: nullable(text()),
  state: reviewState().optional(),
  head: name().optional(),
  at: moment().optional(),
  body: text().optional(),
});

const comment = map({ id: count().optional(), at: moment().optional(), ...commentKeys });

const facts = map({
  now: moment(),
  repository: name().optional(),
  pull: map(pullKeys).optional(),
  heads: some(head).optional(),
  reviews: list(review).optional(),
  comments: list(comment).optional(),
  teams: table(list(text())).optional(),
  users: table(map(userKeys)).optional(),
  organisation: table(map({ admin: list(text()) })).optional(),
});

const fileNamed = z.strictObject({ file: repositoryPath() });

/** A file: its text, `{ file: <path> }` for what stands there in the repository, or null where it goes. */
const fileText = z
  .unknown()
  .transform((value, context): FileText => {
    if (value === null) return { kind: 'gone' };
    if (typeof value === 'string') return { kind: 'text', text: value };
    const named = fileNamed.safeParse(value);
    if (named.success) return { kind: 'file', path: named.data.file };
    context.issues.push({
      code: 'custom',
      input: value,
      message: 'the text of a file, { file: <path> }, or null for a file that goes',
      params: { code: 'wrong-type' },
    });
    return z.NEVER;
  })
  .meta({
    anyOf: [
      { type: ['string', 'null'] },
      {
        type: 'object',
        properties: { file: { type: 'string' } },
        required: ['file'],
        additionalProperties: false,
      },
    ],
  });

export type FileText =
  | { readonly kind: 'gone' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string };

const interval = map({ value: decimal(), low: decimal().optional(), high: decimal().optional() });

/** A number, or a map with its interval. */
const measured = z
  .unknown()
  .transform((value, context): z.infer<typeof interval> => {
    const parsed = interval.safeParse(isMap(value) ? value : { value: value as Value });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      context.issues.push({
        ...issue,
        path: isMap(value) ? issue.path : [],
        input: value,
      } as (typeof context.issues)[number]);
    return z.NEVER;
  })
  .meta({
    anyOf: [
      { type: 'number' },
      {
        type: 'object',
        properties: { value: { type: 'number' }, low: { type: 'number' }, high: { type: 'number' } },
        required: ['value'],
        additionalProperties: false,
      },
    ],
  });

const where = table(nullable(text()));
const rate = map({ group: where, value: decimal(), k: decimal(), n: decimal() });

const measurement = map({
  rows: count(),
  metrics: table(measured),
  slices: list(map({ where, rows: count(), metrics: table(measured) })).optional(),
  fairness: list(
    map({
      by: some(text()),
      metric: name(),
      value: decimal(),
      low: decimal().optional(),
      high: decimal().optional(),
      lowest: rate,
      highest: rate,
    }),
  ).optional(),
  /** Metric to how much better than the champion's. */
  better_than_champion: table(measured).optional(),
});

const expected = map({
  decision: choice(['approved', 'awaiting', 'rejected', 'undecidable']),
  roles: table(choice(['filled', 'open'])).optional(),
  findings: table(
    choice(['pass', 'fail', 'inconclusive', 'skip', 'error', 'waived', 'not asked']),
  ).optional(),
  problems: list(name()).optional(),
  not_counted: table(name()).optional(),
});

export const testSchema = map({
  name: text(),
  case: facts,
  base: byPath(fileText).optional(),
  head: byPath(fileText).optional(),
  measurements: byPath(measurement).optional(),
  expect: expected,
});

export type TestData = z.infer<typeof testSchema>;
export type TestFacts = z.infer<typeof facts>;
export type TestMeasurement = z.infer<typeof measurement>;
export type Expected = z.infer<typeof expected>;
