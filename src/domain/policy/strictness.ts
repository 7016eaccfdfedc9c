import { Decimal } from '../decimal.ts';
import type { Value } from '../document/value.ts';
import { defaultManifests } from './policy.ts';
import { bannedKinds } from './schema.ts';

// Which way each key of a policy gets stricter. What is not listed is only known to be different.

export type Effect = 'weaker' | 'stronger' | 'different';

export type Manner =
  /** A number or a duration. */
  | { readonly kind: 'scale'; readonly stricter: 'higher' | 'lower' }
  /** Things that are asked for, or let in. */
  | { readonly kind: 'list'; readonly stricter: 'more' | 'fewer' }
  /** Words; of one rank they are only different. */
  | { readonly kind: 'ranks'; readonly ranks: { readonly [word: string]: number } }
  /** Whose approval is asked for. */
  | { readonly kind: 'approvals' };

export interface Strictness {
  /** `*` stands for any name. */
  readonly path: string;
  readonly manner?: Manner;
  /** What it means that the key is gone; that it is new means the opposite. */
  readonly gone?: Effect;
  /** What a policy says that leaves it out. */
  readonly unsaid?: Value;
}

const higher: Manner = { kind: 'scale', stricter: 'higher' };
const lower: Manner = { kind: 'scale', stricter: 'lower' };
const more: Manner = { kind: 'list', stricter: 'more' };
const fewer: Manner = { kind: 'list', stricter: 'fewer' };
const approvals: Manner = { kind: 'approvals' };

const of = (paths: readonly string[], rest: Omit<Strictness, 'path'>): readonly Strictness[] =>
  paths.map((path) => ({ path, ...rest }));

const gates = (keys: readonly string[], rest: Omit<Strictness, 'path'>): readonly Strictness[] =>
  of(
    keys.map((key) => `gates.*.${key}`),
    rest,
  );

const ranks = (...words: readonly (readonly string[])[]): Manner => ({
  kind: 'ranks',
  ranks: Object.fromEntries(words.flatMap((some, rank) => some.map((word) => [word, rank] as const))),
});

export const strictness: readonly Strictness[] = [
  { path: 'manifests', manner: more, unsaid: defaultManifests },
  ...of(['roles.*.users', 'roles.*.teams', 'roles.*.any'], { manner: fewer, unsaid: [] }),
  { path: 'roles.*', gone: 'different' },
  { path: 'roles.*.permission', manner: ranks(['write'], ['maintain'], ['admin']), gone: 'stronger' },
  ...of(['roles.*.codeowners', 'roles.*.organisation'], { gone: 'stronger' }),
  { path: 'people.cannot_approve', manner: more, unsaid: bannedKinds },
  { path: 'people.bots', manner: fewer, unsaid: [] },
  { path: 'people.same', manner: more, unsaid: [] },
  { path: 'people.override', gone: 'stronger' },
  { path: 'people.quote_digest', manner: ranks(['false'], ['true']), unsaid: false },
  { path: 'gates.*', gone: 'different' },
  ...gates(['at_least', 'better_by', 'shadow', 'q', 'depth'], { manner: higher, gone: 'weaker' }),
  ...gates(['at_most', 'no_worse_than', 'tolerance', 'disagreement_at_most', 'at_most_lift', 'support'], {
    manner: lower,
    gone: 'weaker',
  }),
  ...gates(['documented', 'leakage', 'in', 'canary', 'among', 'by'], { manner: more, gone: 'weaker' }),
  ...gates(['enforcement'], { manner: ranks(['warn'], ['block']), unsaid: 'block' }),
  ...gates(['evidence'], { manner: ranks(['any'], ['measured']), unsaid: 'any' }),
  ...gates(['data'], { manner: ranks(['pinned'], ['verified']) }),
  ...of(['to.*.gates', 'to.*.tiers.*.gates', 'to.*.escalate'], { manner: more, unsaid: [] }),
  ...of(['to.*.approvals', 'to.*.tiers.*.approvals', 'amendments.*.approvals', 'rollback.approvals'], {
    manner: approvals,
    unsaid: [],
  }),
  ...of(['to.*.expire_after', 'to.*.tiers.*.expire_after', 'policy.expire_after'], {
    manner: lower,
    gone: 'weaker',
  }),
  { path: 'transitions', manner: fewer, unsaid: [] },
  { path: 'rollback', gone: 'stronger' },
  { path: 'rollback.within', manner: lower },
  { path: 'champions', manner: ranks(['many'], ['one']), unsaid: 'one' },
  { path: 'uncertainty.level', manner: higher, unsaid: Decimal.parse('0.95') ?? null },
  { path: 'uncertainty.inconclusive', manner: ranks(['warn', 'point'], ['block']), unsaid: 'block' },
  { path: 'support.*', manner: higher, unsaid: Decimal.ofInteger(0) },
  { path: 'waivers', gone: 'stronger' },
  { path: 'waivers.at_most', manner: lower, gone: 'weaker' },
  { path: 'waivers.never', manner: more, unsaid: [] },
  { path: 'waivers.break_glass', gone: 'stronger' },
  ...of(['waivers.break_glass.at_most', 'waivers.break_glass.follow_up'], { manner: lower, gone: 'weaker' }),
  { path: 'amendments.*', gone: 'different' },
  { path: 'amendments.*.may_change', manner: fewer },
  { path: 'holdouts.*', gone: 'weaker' },
  { path: 'holdouts.*.uses', manner: lower, gone: 'weaker' },
  { path: 'policy.approvals', manner: approvals },
];
