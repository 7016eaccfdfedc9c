// What the oracle reads off the facts: who is who, who made it, and what was seen by whom.

import { identities, members, type Rules, sameHuman } from './policies.ts';
import { baseTree, bots, type Head, type Review, type Tree, type World } from './world.ts';

export const day = 86_400;

export interface View {
  readonly world: World;
  readonly rules: Rules;
  readonly makers: ReadonlySet<string>;
  /** Somebody made it whom nobody knows. */
  readonly lost: boolean;
}

export const lower = (login: string): string => login.toLowerCase();

export const present = (world: World): Tree => headAt(world.heads.length - 1, world).tree;

const headAt = (index: number, { heads }: World): Head => {
  const head = heads[index];
  if (head === undefined) throw new Error('no head');
  return head;
};

// Who is in a role. A role with nobody in it, or that cannot be read, is a fault: null.

export const peopleIn = (role: string, { leads }: World): readonly string[] | null => {
  const people = role === 'lead' ? leads : (members[role] ?? []);
  return people === null || people.length === 0 ? null : people.map(lower);
};

export const isIn = (login: string, role: string, world: World): boolean =>
  peopleIn(role, world)?.includes(lower(login)) ?? false;

export const isBot = (login: string): boolean =>
  bots.includes(lower(login)) || lower(login).endsWith('[bot]');

export const mayWrite = (login: string, { permissions }: World): boolean =>
  permissions[lower(login)] !== 'read';

// Who made it.

const mailIn = (said: string): string => lower(/<(.+)>$/.exec(said)?.[1] ?? said);

const whoIs = (said: string, world: World): string | null => {
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
const handsOn = (world: World): readonly (string | null)[] => [
  'dana',
  ...world.heads.flatMap(({ commit }) => {
    const author = commit.author ?? (commit.mail === null ? null : whoIs(commit.mail, world));
    const isGitHub = commit.committer === 'web-flow';
    const committer = isGitHub ? (commit.verified ? [] : [null]) : [commit.committer];
    const coAuthor = commit.coAuthor === null ? [] : [whoIs(commit.coAuthor, world)];
    const suggested = commit.suggestionBy === null ? [] : [commit.suggestionBy];
    return [author, ...committer, ...coAuthor, ...suggested];
  }),
  whoIs(baseTree.trainedBy, world),
  whoIs(present(world).trainedBy, world),
];

const accountsOf = (login: string): readonly string[] =>
  sameHuman.find((accounts) => accounts.includes(login)) ?? [login];

export const humanOf = (login: string): string => accountsOf(lower(login))[0] ?? login;

export const makersOf = (world: World): ReadonlySet<string> => {
  const pushers = world.heads.flatMap(({ pushedBy }) => (pushedBy === null ? [] : [pushedBy]));
  const known = [...handsOn(world), ...pushers].flatMap((login) => (login === null ? [] : [lower(login)]));
  return new Set(known.flatMap(accountsOf));
};

export const isSomebodyLost = (world: World): boolean => handsOn(world).includes(null);

// What an approval was given to, and whether it is the same now.

export const isSame = (one: Tree, other: Tree): boolean =>
  one.auc === other.auc &&
  one.note === other.note &&
  one.trainedBy === other.trainedBy &&
  one.remark === other.remark;

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

const baseMovedSince = (at: number, { policySince, baseNoteSince, retargeted }: World): boolean =>
  [policySince, baseNoteSince, retargeted].some((moved) => moved !== null && moved >= at);

export const stillStands = (seen: Tree | null, at: number, world: World): boolean =>
  seen !== null && isSame(seen, present(world)) && !baseMovedSince(at, world);
