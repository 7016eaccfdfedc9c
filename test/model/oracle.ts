// An independent judge of the same facts, written from the rules alone (docs/reviewer.md, docs/threats.md) and slow on
// purpose: it tries every assignment of people to roles. It imports nothing from src.

import {
  day,
  humanOf,
  isBot,
  isIn,
  isSomebodyLost,
  lower,
  makersOf,
  mayWrite,
  peopleIn,
  present,
  seenBy,
  stillStands,
  type View,
} from './oracle-facts.ts';
import { floorIsWaived } from './oracle-waivers.ts';
import {
  everybody,
  heard,
  lastWord,
  mayCount,
  meansRole,
  overriders,
  rolesNamed,
  withdrawnAt,
} from './oracle-words.ts';
import { type Counts, policies, type Rules } from './policies.ts';
import type { World } from './world.ts';

export interface Judged {
  readonly decision: 'approved' | 'awaiting' | 'rejected' | 'undecidable';
  /** Whether people fill every role, whatever else stands in the way. */
  readonly isFilled: boolean;
  /** Who holds it, sorted. */
  readonly held: readonly string[];
  readonly isWaived: boolean;
}

export const judge = (world: World): Judged => {
  const rules = policies[world.policy];
  if (rules === undefined) throw new Error(`no policy ${world.policy}`);
  const view: View = { world, rules, makers: makersOf(world), lost: isSomebodyLost(world) };
  const held = heldBy(view);
  const isFilled = waysToAsk(rules).some((asked) => canBeFilled(asked, view));
  const floorFails = Number(present(world).auc) < 0.9;
  const isWaived = floorFails && floorIsWaived(view);
  const isUnclear = [...rolesNamed(rules)].some((role) => peopleIn(role, world) === null);
  const decision = isUnclear
    ? 'undecidable'
    : (floorFails && !isWaived) || held.length > 0
      ? 'rejected'
      : isFilled
        ? 'approved'
        : 'awaiting';
  return { decision, isFilled, held, isWaived };
};

// Who holds it.

const heldBy = (view: View): readonly string[] => {
  const vetoes = everybody(view.world).filter((login) => isVetoedBy(login, view));
  return [
    ...vetoes.map((login) => `review ${login}`),
    ...holders(view).map((login) => `hold ${login}`),
  ].toSorted();
};

const isVetoedBy = (login: string, view: View): boolean => {
  const word = lastWord(login, view);
  if (word === null || word.review === null) return false;
  if (isBot(login) || !mayWrite(login, view.world) || word.at <= withdrawnAt(login, view)) return false;
  if (word.says === 'changes') return true;
  const { dismissal } = word.review;
  if (word.says !== 'dismissed' || dismissal === null || dismissal.was === 'APPROVED') return false;
  if (dismissal.by === null) return true;
  return lower(dismissal.by) !== login && !overriders(view).includes(lower(dismissal.by));
};

const holders = (view: View): readonly string[] => {
  const holding = new Set<string>();
  for (const { login, words } of heard(view.world)) {
    const [command, whose = login] = words.split(' ');
    if (command === 'hold') holding.add(login);
    if (command === 'unhold' && (whose === login || overriders(view).includes(login))) holding.delete(whose);
  }
  return [...holding];
};

// Who approves, and as what.

const approves = (login: string, view: View): boolean => {
  const { world, rules, makers, lost } = view;
  const word = lastWord(login, view);
  if (word === null || word.says !== 'approved' || lost || !mayCount(login, world, makers)) return false;
  if (word.at <= withdrawnAt(login, view)) return false;
  if (rules.expireDays !== null && world.now >= word.at + rules.expireDays * day) return false;
  if (word.review === null) return true;
  return !rules.mustQuote && stillStands(seenBy(word.review, world), word.at, world);
};

/** The role that somebody said last that they approve as; null: any. */
const meantBy = (login: string, view: View): string | null => {
  let meant: string | null = null;
  for (const said of heard(view.world).filter((one) => one.login === login))
    meant = said.words === 'withdraw' ? null : (meansRole(said, view) ?? meant);
  return meant;
};

/** A role that is asked for twice is asked for once, by the larger number. */
const waysToAsk = ({ asked, choices }: Rules): readonly Counts[] =>
  choices.reduce<readonly Counts[]>(
    (ways, choice) =>
      ways.flatMap((way) =>
        choice.map((one) => {
          const roles = new Set([...Object.keys(way), ...Object.keys(one)]);
          return Object.fromEntries(
            [...roles].map((role) => [role, Math.max(way[role] ?? 0, one[role] ?? 0)]),
          );
        }),
      ),
    [asked],
  );

/** Every assignment is tried: one human fills one place. */
const canBeFilled = (asked: Counts, view: View): boolean => {
  const places = Object.entries(asked).flatMap(([role, count]) => Array.from({ length: count }, () => role));
  const people = everybody(view.world).filter((login) => approves(login, view));
  const meant = new Map(people.map((login) => [login, meantBy(login, view)] as const));
  const fill = (index: number, used: ReadonlySet<string>): boolean => {
    const role = places[index];
    if (role === undefined) return true;
    return people.some(
      (login) =>
        !used.has(humanOf(login)) &&
        isIn(login, role, view.world) &&
        (meant.get(login) ?? role) === role &&
        fill(index + 1, new Set([...used, humanOf(login)])),
    );
  };
  return fill(0, new Set());
};
