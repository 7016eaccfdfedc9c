// An independent judge of the same facts, written from the rules alone (docs/reviewer.md, docs/admin.md, docs/threats.md) and
// slow on purpose: it tries every assignment of people to roles. It imports nothing from src.

import {
  changesOfRules,
  day,
  humanOf,
  isBot,
  isSomebodyLost,
  lower,
  type Matter,
  makersOf,
  mayWrite,
  seenBy,
  stillStands,
  type View,
} from './oracle-facts.ts';
import { isEachOwned, partsOf } from './oracle-people.ts';
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
import { type Asks, type Counts, policies, type Rules } from './policies.ts';
import { left, treeOf, type World } from './world.ts';

export interface Judged {
  readonly decision: 'approved' | 'awaiting' | 'rejected' | 'undecidable';
  /** Whether people fill every role, whatever else stands in the way; where nobody can tell who is in one, they do not. */
  readonly isFilled: boolean;
  /** Who holds it, sorted. */
  readonly held: readonly string[];
  readonly isWaived: boolean;
}

/** What a pull request changes of the rules is judged like what it promotes; by the policy at base and by the one that is left. */
export const judge = (world: World, leaves = left(treeOf(world), 'policy', world)): Judged => {
  const matters: readonly Matter[] =
    changesOfRules(treeOf(world), world) === '' ? ['model'] : ['model', 'rules'];
  const sides = [...new Set([world.policy, leaves])];
  const views = matters.flatMap((matter) => sides.map((policy) => viewOf({ world, matter }, policy)));
  const held = [...new Set(views.flatMap(heldBy))].toSorted();
  const failing = views.filter(
    ({ matter, rules }) => matter === 'model' && Number(treeOf(world).auc) < Number(rules.floor),
  );
  const waived = failing.filter(floorIsWaived);
  const isUnclear = views.some((view) =>
    [...rolesNamed(view.asks)].some((role) => partsOf(role, view).includes(null)),
  );
  const isFilled =
    !isUnclear && views.every((view) => waysToAsk(view.asks).some((asked) => canBeFilled(asked, view)));
  const decision = isUnclear
    ? 'undecidable'
    : waived.length < failing.length || held.length > 0
      ? 'rejected'
      : isFilled
        ? 'approved'
        : 'awaiting';
  return { decision, isFilled, held, isWaived: waived.length > 0 };
};

type Around = Pick<View, 'world' | 'matter'>;

const viewOf = (around: Around, policy: string): View => {
  const { world, matter } = around;
  const rules = policies[policy];
  if (rules === undefined) throw new Error(`no policy ${policy}`);
  return {
    ...around,
    rules,
    asks: matter === 'model' ? rules : asksOfRules(rules, isEachOwned({ world, matter })),
    makers: makersOf(world, matter),
    lost: isSomebodyLost(world, matter),
  };
};

/** What the policy says of itself; else what production asks, but for owners of files that have none. */
const asksOfRules = ({ ofRules, asked, choices, expireDays }: Rules, isOwned: boolean): Asks => {
  if (ofRules !== null) return { ...ofRules, choices: [] };
  const isHere = (role: string): boolean => role !== 'keeper' || isOwned;
  const left = {
    asked: Object.fromEntries(Object.entries(asked).filter(([role]) => isHere(role))),
    choices: choices
      .map((choice) => choice.filter((one) => Object.keys(one).every(isHere)))
      .filter((choice) => choice.length > 0),
    expireDays,
  };
  const isAnybody = Object.keys(left.asked).length + left.choices.length > 0;
  return isAnybody ? left : { asked: { maintainer: 1 }, choices: [], expireDays };
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
    if (command === 'unhold' && (lower(whose) === login || overriders(view).includes(login)))
      holding.delete(lower(whose));
  }
  return [...holding];
};

// Who approves, and as what.

const approves = (login: string, view: View): boolean => {
  const { world, rules, asks, makers, lost } = view;
  const word = lastWord(login, view);
  if (word === null || word.says !== 'approved' || lost || !mayCount(login, world, makers)) return false;
  if (word.at <= withdrawnAt(login, view)) return false;
  if (asks.expireDays !== null && world.now >= word.at + asks.expireDays * day) return false;
  if (word.review === null) return true;
  return !rules.mustQuote && stillStands(seenBy(word.review, world), word.at, view);
};

/** The role that somebody said last that they approve as; null: any. */
const meantBy = (login: string, view: View): string | null => {
  let meant: string | null = null;
  for (const said of heard(view.world).filter((one) => one.login === login))
    meant = said.words === 'withdraw' ? null : (meansRole(said, view) ?? meant);
  return meant;
};

/** A role that is asked for twice is asked for once, by the larger number. */
const waysToAsk = ({ asked, choices }: Asks): readonly Counts[] =>
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

/** Every assignment is tried: one human fills one place, but for who owns several of the files. */
const canBeFilled = (asked: Counts, view: View): boolean => {
  const places = Object.entries(asked).flatMap(([role, count]) =>
    partsOf(role, view).flatMap((people, part) =>
      Array.from({ length: count }, () => ({ role, part: `${role} ${part}`, people: people ?? [] })),
    ),
  );
  const approving = everybody(view.world).filter((login) => approves(login, view));
  const meant = new Map(approving.map((login) => [login, meantBy(login, view)] as const));
  const fill = (index: number, used: readonly Used[]): boolean => {
    const place = places[index];
    if (place === undefined) return true;
    const { role, part, people } = place;
    return approving.some((login) => {
      const isFree = used.every(
        (other) => other.human !== humanOf(login) || (other.role === role && other.part !== part),
      );
      const mayFill = people.includes(login) && (meant.get(login) ?? role) === role;
      return isFree && mayFill && fill(index + 1, [...used, { human: humanOf(login), role, part }]);
    });
  };
  return fill(0, []);
};

interface Used {
  readonly human: string;
  readonly role: string;
  readonly part: string;
}
