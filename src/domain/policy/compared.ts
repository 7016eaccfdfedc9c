import { Decimal } from '../decimal.ts';
import { inFlow } from '../document/flow.ts';
import { isList, type Value } from '../document/value.ts';
import { microseconds } from '../time.ts';
import { approvals, type Counts } from './approvals.ts';
import type { Effect, Manner } from './strictness.ts';

/** What became of one value. */
export interface Told {
  readonly effect: Effect;
  /** In words, after what it is about. */
  readonly said: string;
  /** What went or came of a list; null: the value as a whole did. */
  readonly name: string | null;
}

/** Two values that differ, by the way in which they get stricter. */
export const compared = (manner: Manner, old: Value, next: Value): readonly Told[] => {
  switch (manner.kind) {
    case 'scale':
      return [whole(onScale(manner.stricter, old, next), old, next)];
    case 'ranks':
      return [whole(byRank(manner.ranks, old, next), old, next)];
    case 'list':
      return asLists(manner.stricter, old, next);
    case 'approvals':
      return asApprovals(old, next);
  }
};

const whole = (effect: Effect, old: Value, next: Value): Told => ({
  effect,
  said: ` ${inFlow(old)} -> ${inFlow(next)}`,
  name: null,
});

const amountOf = (value: Value): Decimal | null => {
  if (value instanceof Decimal) return value;
  return typeof value === 'string' ? microseconds(value) : null;
};

const onScale = (stricter: 'higher' | 'lower', old: Value, next: Value): Effect => {
  const [before, after] = [amountOf(old), amountOf(next)];
  const order = before === null || after === null ? 0 : after.compare(before);
  if (order === 0) return 'different';
  return order > 0 === (stricter === 'higher') ? 'stronger' : 'weaker';
};

const byRank = (ranks: { readonly [word: string]: number }, old: Value, next: Value): Effect => {
  const [before, after] = [ranks[inFlow(old)], ranks[inFlow(next)]];
  if (before === undefined || after === undefined || before === after) return 'different';
  return after > before ? 'stronger' : 'weaker';
};

const asLists = (stricter: 'more' | 'fewer', old: Value, next: Value): readonly Told[] => {
  const [before, after] = [itemsOf(old), itemsOf(next)];
  const gone = before.filter((item) => !after.includes(item));
  const come = after.filter((item) => !before.includes(item));
  if (gone.length + come.length === 0) return [whole('different', old, next)];
  const [less, more]: readonly [Effect, Effect] =
    stricter === 'more' ? ['weaker', 'stronger'] : ['stronger', 'weaker'];
  return [
    ...gone.map((name) => ({ effect: less, said: ` no longer ${name}`, name })),
    ...come.map((name) => ({ effect: more, said: ` also ${name}`, name })),
  ];
};

const itemsOf = (value: Value): readonly string[] => (isList(value) ? value.map(inFlow) : [inFlow(value)]);

const asApprovals = (old: Value, next: Value): readonly Told[] => {
  const [before, after] = [approvals.safeParse(old).data, approvals.safeParse(next).data];
  if (before === undefined || after === undefined) return [whole('different', old, next)];
  const counts = asCounts(before.roles, after.roles);
  const isOther = JSON.stringify(before.choices) !== JSON.stringify(after.choices);
  return [
    ...counts,
    ...(isOther || counts.length === 0 ? [whole(asChoices(before.choices, after.choices), old, next)] : []),
  ];
};

const asCounts = (before: Counts, after: Counts): readonly Told[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((role): readonly Told[] => {
    const [old, next] = [countOf(before, role), countOf(after, role)];
    if (old === next) return [];
    const effect = next > old ? 'stronger' : 'weaker';
    if (next === 0) return [{ effect, said: ` no longer ${role}`, name: role }];
    return [{ effect, said: old === 0 ? ` also ${role}` : ` ${role} ${old} -> ${next}`, name: role }];
  });

const countOf = (counts: Counts, role: string): number =>
  Object.hasOwn(counts, role) ? (counts[role] ?? 0) : 0;

type Choices = readonly (readonly Counts[])[];

/** A choice less asks for less; of one that stays nobody can say which alternative is the easier. */
const asChoices = (before: Choices, after: Choices): Effect => {
  if (before.length === after.length) return 'different';
  return after.length < before.length ? 'weaker' : 'stronger';
};
