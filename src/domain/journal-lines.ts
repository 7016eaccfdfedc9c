import type { HoldoutUse } from './holdout/uses.ts';
import { breakGlassIn, followed } from './journal-follow-ups.ts';
import { type Parsed, type Problem, problemAt } from './problem.ts';
import { bareDigest } from './schema/forms.ts';
import type { FollowUp, JournalEntry } from './snapshot.ts';

/** What was before, oldest first. */
export interface Journal {
  readonly transitions: readonly JournalEntry[];
  readonly uses: readonly HoldoutUse[];
  readonly followUps: readonly FollowUp[];
}

/** One JSON object a line: a transition, a use of a holdout, word of break-glass, or several at once. */
export const parseJournal = (file: string, text: string): Parsed<Journal> => {
  const transitions: JournalEntry[] = [];
  const uses: HoldoutUse[] = [];
  let followUps: readonly FollowUp[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const fields = fieldsOf(line);
    const said = sayings(fields);
    const [use, transition, broken] = [useOf(said), transitionOf(said), breakGlassIn(fields)];
    const after = broken === null ? followUps : followed(followUps, broken);
    if (after === null || (use === null && transition === null && broken === null))
      return { ok: false, problems: [badLine({ file, line: index + 1, found: line }, expectedOf(fields))] };
    followUps = after;
    if (use !== null) uses.push(use);
    if (transition !== null) transitions.push(transition);
  }
  return { ok: true, value: { transitions, uses, followUps }, problems: [] };
};

type Said = (key: string) => string | null;

const fieldsOf = (line: string): ReadonlyMap<string, unknown> => new Map(Object.entries(parsed(line) ?? {}));

const sayings =
  (fields: ReadonlyMap<string, unknown>): Said =>
  (key) => {
    const value = fields.get(key);
    return typeof value === 'string' ? value : null;
  };

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

const transitionOf = (said: Said): JournalEntry | null => {
  const [at, model, version, from, to] = [
    said('at'),
    said('model'),
    said('version'),
    said('from'),
    said('to'),
  ];
  if (at === null || model === null || version === null || from === null || to === null) return null;
  return { at, model, version, from, to, artifact: said('artifact') };
};

const useOf = (said: Said): HoldoutUse | null => {
  const [at, model, version] = [said('at'), said('model'), said('version')];
  const [holdout, labels, predictions] = [said('holdout'), said('labels'), said('predictions')];
  if (at === null || model === null || version === null || holdout === null || predictions === null)
    return null;
  return {
    at,
    holdout,
    labels: labels === null ? null : prefixed(labels),
    model,
    version,
    predictions: prefixed(predictions),
  };
};

const prefixed = (digest: string): string => `sha256:${bareDigest(digest)}`;

interface BadLine {
  readonly file: string;
  readonly line: number;
  readonly found: string;
}

interface Expected {
  readonly what: string;
  readonly keys: string;
}

/** What the line was meant to be, by the keys that it has. */
const expectedOf = (fields: ReadonlyMap<string, unknown>): Expected => {
  if (fields.has('resolves'))
    return { what: 'end of an open follow-up', keys: 'resolves: break-glass, by and because' };
  if (fields.has('break_glass'))
    return { what: 'word of break-glass', keys: 'break_glass with by (a list) and follow_up (a date)' };
  return fields.has('holdout')
    ? { what: 'use of a holdout', keys: 'holdout and predictions' }
    : { what: 'transition', keys: 'from and to' };
};

const badLine = ({ file, line, found }: BadLine, { what, keys }: Expected): Problem =>
  problemAt(
    { file, line, column: 1 },
    {
      code: 'wrong-type',
      message: `line ${line} of the journal is no ${what}`,
      found: found.slice(0, 60),
      expected: `a JSON object with at, model, version, ${keys}`,
    },
  );
