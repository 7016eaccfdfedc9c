// What the oracle reads off the facts: who is who, who made it, and what was seen by whom.

import { type Asks, identities, type Rules, sameHuman } from './policies.ts';
import { baseTree, bots, left, type Review, type Tree, treeOf, type World } from './world.ts';

export const day = 86_400;

/** What is approved: a promotion, or what a pull request changes of the rules. */
export type Matter = 'model' | 'rules';

export interface View {
  readonly world: World;
  readonly matter: Matter;
  /** Those of the policy that judges, at base or as the pull request or its group leaves it. */
  readonly rules: Rules;
  readonly asks: Asks;
  readonly makers: ReadonlySet<string>;
  /** Somebody made it whom nobody knows. */
  readonly lost: boolean;
}

export const lower = (login: string): string => login.toLowerCase();

export const isBot = (login: string): boolean =>
  bots.includes(lower(login)) || lower(login).endsWith('[bot]');

export const mayWrite = (login: string, { permissions }: World): boolean =>
  permissions[lower(login)] !== 'read';

// Who made it.

const mailIn = (said: string): string => lower(/<(.+)>$/.exec(said)?.[1] ?? said);

export const whoIs = (said: string, world: World): string | null => {
  const mail = mailIn(said);
  if (identities[mail] !== undefined) return identities[mail];
  const commits = world.heads.map(({ commit }) => commit).toReversed();
  const seen = commits.find(
    (commit) => commit.author !== null && commit.mail !== null && lower(commit.mail) === mail,
  );
  if (seen?.author != null) return lower(seen.author);
  const noReply = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(mail);
  if (noReply?.[1] !== undefined) return noReply[1];
  return mail.includes('@') || mail.includes(' ') ? null : mail;
};

/** null in it: somebody nobody knows. */
const handsOn = (world: World, matter: Matter): readonly (string | null)[] => [
  'dana',
  ...world.heads.flatMap(({ commit }) => {
    const author = commit.author ?? (commit.mail === null ? null : whoIs(commit.mail, world));
    const isGitHub = commit.committer === 'web-flow';
    const committer = isGitHub ? (commit.verified ? [] : [null]) : [commit.committer];
    const coAuthor = commit.coAuthor === null ? [] : [whoIs(commit.coAuthor, world)];
    const suggested = commit.suggestionBy === null ? [] : [commit.suggestionBy];
    return [author, ...committer, ...coAuthor, ...suggested];
  }),
  ...(matter === 'rules' ? [] : [baseTree, treeOf(world)].map(({ trainedBy }) => whoIs(trainedBy, world))),
];

const accountsOf = (login: string): readonly string[] =>
  sameHuman.find((accounts) => accounts.includes(login)) ?? [login];

export const humanOf = (login: string): string => accountsOf(lower(login))[0] ?? login;

export const makersOf = (world: World, matter: Matter): ReadonlySet<string> => {
  const pushers = world.heads.flatMap(({ pushedBy }) => (pushedBy === null ? [] : [pushedBy]));
  const known = [...handsOn(world, matter), ...pushers].flatMap((login) =>
    login === null ? [] : [lower(login)],
  );
  return new Set(known.flatMap(accountsOf));
};

export const isSomebodyLost = (world: World, matter: Matter): boolean =>
  handsOn(world, matter).includes(null);

// What an approval was given to, and whether it is the same now.

type Base = Pick<World, 'policy' | 'owners'>;

/** Of the rules, those that a tree has otherwise than the base. */
export const changesOfRules = (tree: Tree, base: Base): string => {
  const changed = (['policy', 'owners'] as const).filter((of) => left(tree, of, base) !== base[of]);
  return changed.map((of) => `${of}: ${left(tree, of, base)}`).join(', ');
};

export const isSameModel = (one: Tree, other: Tree): boolean =>
  one.isMoved === other.isMoved &&
  one.auc === other.auc &&
  one.note === other.note &&
  one.trainedBy === other.trainedBy &&
  one.remark === other.remark;

/** What is the present change of the rules was there as well, whatever else was. */
const hasTheRules = (seen: Tree, now: Tree, base: Base): boolean =>
  (['policy', 'owners'] as const)
    .filter((of) => left(now, of, base) !== base[of])
    .every((of) => left(seen, of, base) === left(now, of, base));

const isSame = (seen: Tree, view: View): boolean => {
  const { world, matter } = view;
  const now = treeOf(world);
  if (matter === 'rules') return hasTheRules(seen, now, world);
  if (seen === now) return true;
  return isSameModel(seen, now) && left(seen, 'policy', world) === left(now, 'policy', world);
};

/** The policy that a promotion is shown with, be it in a group with another. */
export const policyShown = ({ world }: View): string => left(treeOf(world), 'policy', world);

/** What the reviewer had before them; null: nobody knows. */
export const seenBy = (review: Review, { heads }: World): Tree | null => {
  const named = heads.filter(({ name }) => name === review.head);
  if (named.length === 0 || named.some(({ at }) => at === null)) return null;
  if (named.some(({ at }) => at !== null && at <= review.at)) return named[0]?.tree ?? null;
  // It names a head that came later: it was moved on. Then it is of the head that stood there at the time.
  const before = heads.filter(({ at }) => at !== null && at <= review.at);
  const last = before.at(-1);
  if (last === undefined) return null;
  const moved = heads.findIndex(({ name }) => name === review.head);
  const between = heads.slice(heads.indexOf(last) + 1, moved);
  return between.some(({ at }) => at === null) ? null : last.tree;
};

/** What somebody who wrote a comment could see; of a push in the same second it is not said that they did. */
export const seenAt = (at: number, { heads }: World): Tree | null => {
  const there = heads.filter(
    (head, index) => head.at === null || head.at < at || (index === 0 && head.at === at),
  );
  const last = there.at(-1);
  return last === undefined || last.at === null ? null : last.tree;
};

const baseMovedSince = (at: number, { world, matter }: View): boolean => {
  const { policySince, baseNoteSince, ownersSince, retargeted } = world;
  const changesOwners = left(treeOf(world), 'owners', world) !== world.owners;
  const own = matter === 'model' ? baseNoteSince : changesOwners ? ownersSince : null;
  return [policySince, own, retargeted].some((moved) => moved !== null && moved >= at);
};

export const stillStands = (seen: Tree | null, at: number, view: View): boolean =>
  seen !== null && isSame(seen, view) && !baseMovedSince(at, view);
