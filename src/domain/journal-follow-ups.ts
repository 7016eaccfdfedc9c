import type { FollowUp } from './snapshot.ts';
import { instant } from './time.ts';

// Break-glass in the journal: a transition that was let through says so under `break_glass`, and a later line
// `"resolves": "break-glass"` says that its follow-up was done.

type Line = ReadonlyMap<string, unknown>;

/** null: the line says nothing of break-glass; `bad`: it does, and not so that it can be read. */
type BreakGlassLine =
  | { readonly kind: 'broken'; readonly followUp: FollowUp }
  | { readonly kind: 'resolved'; readonly of: Of; readonly by: NonNullable<FollowUp['resolved']> }
  | { readonly kind: 'bad' };

type Of = Pick<FollowUp, 'model' | 'version'>;

export const breakGlassIn = (line: Line): BreakGlassLine | null => {
  if (line.has('resolves')) return resolvedBy(line);
  const broken = line.get('break_glass') ?? null;
  return broken === null ? null : brokenBy(line, new Map(Object.entries(broken)));
};

/** The follow-ups with this line's word on them; null: it cannot be read, or resolves what is not open. */
export const followed = (
  followUps: readonly FollowUp[],
  line: BreakGlassLine,
): readonly FollowUp[] | null => {
  if (line.kind === 'bad') return null;
  if (line.kind === 'broken') return [...followUps, line.followUp];
  const { of, by } = line;
  const isMeant = ({ model, version, resolved }: FollowUp): boolean =>
    model === of.model && version === of.version && resolved === null;
  return followUps.some(isMeant)
    ? followUps.map((one) => (isMeant(one) ? { ...one, resolved: by } : one))
    : null;
};

const bad: BreakGlassLine = { kind: 'bad' };

const brokenBy = (line: Line, broken: Line): BreakGlassLine => {
  const [at, model, version] = [textOf(line, 'at'), textOf(line, 'model'), textOf(line, 'version')];
  const [due, by] = [textOf(broken, 'follow_up'), peopleIn(broken)];
  if (at === null || model === null || version === null || by === null) return bad;
  if (due === null || instant(due) === null) return bad;
  return { kind: 'broken', followUp: { at, model, version, by, due, resolved: null } };
};

const resolvedBy = (line: Line): BreakGlassLine => {
  const [at, model, version] = [textOf(line, 'at'), textOf(line, 'model'), textOf(line, 'version')];
  const [because, by] = [textOf(line, 'because'), peopleIn(line)];
  if (line.get('resolves') !== 'break-glass' || at === null || model === null || version === null) return bad;
  if (because === null || by === null) return bad;
  return { kind: 'resolved', of: { model, version }, by: { at, by, because } };
};

const textOf = (line: Line, key: string): string | null => {
  const value = line.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
};

const peopleIn = (line: Line): readonly string[] | null => {
  const by = line.get('by');
  const people = Array.isArray(by) ? by.filter((one): one is string => typeof one === 'string') : [];
  return people.length > 0 && people.length === (by as readonly unknown[]).length ? people : null;
};
