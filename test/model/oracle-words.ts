// What people say, as the oracle hears it.

import {
  changesOfRules,
  isBot,
  isSameModel,
  lower,
  mayWrite,
  policyShown,
  type View,
} from './oracle-facts.ts';
import { isIn, peopleIn } from './oracle-people.ts';
import { type Asks, listedBots } from './policies.ts';
import { type Comment, left, type Review, treeOf, type World } from './world.ts';

// What people say, in the order in which they said it.

export interface Said {
  readonly login: string;
  readonly at: number;
  readonly id: number;
  readonly words: string;
  readonly comment: Comment;
}

export const heard = (world: World): readonly Said[] =>
  world.comments
    .flatMap((comment) => {
      const { user, at, id, body, editedBy } = comment;
      if (user === null || editedBy !== null || isBot(user) || !mayWrite(user, world)) return [];
      const isCommand = body.startsWith('/assay ');
      return isCommand ? [{ login: lower(user), at, id, words: body.slice('/assay '.length), comment }] : [];
    })
    .toSorted((a, b) => a.at - b.at || a.id - b.id);

export const overriders = (view: View): readonly string[] =>
  view.rules.override === null
    ? []
    : (peopleIn(view.rules.override, view) ?? []).filter(
        (login) => !view.makers.has(login) && !isBot(login) && mayWrite(login, view.world),
      );

/** A withdrawal takes back what was said until then; one that finds nothing to take back is none. */
export const withdrawnAt = (login: string, view: View): number =>
  Math.max(
    -1,
    ...heard(view.world)
      .filter((said) => said.login === login && said.words === 'withdraw' && hasSpoken(said, view))
      .map(({ at }) => at),
  );

const hasSpoken = (before: Said, view: View): boolean =>
  reviewWords(view.world).some(({ login, at }) => login === before.login && at <= before.at) ||
  heard(view.world).some(
    (said) =>
      said.login === before.login &&
      (said.at < before.at || (said.at === before.at && said.id < before.id)) &&
      meansRole(said, view) !== null,
  );

/** The role that a line approves as; null: it approves as none. */
export const meansRole = ({ login, words, comment }: Said, view: View): string | null => {
  const [command, role = '', digest] = words.split(' ');
  if (command !== 'approve' || !mayFill(login, role, view)) return null;
  const counts = digest === undefined ? !view.rules.mustQuote : isQuotedNow(comment, view);
  return counts ? role : null;
};

interface Word {
  readonly id: number;
  readonly login: string;
  readonly at: number;
  readonly says: 'approved' | 'changes' | 'dismissed';
  readonly review: Review | null;
}

const saysOf: { readonly [state in Review['state']]: Word['says'] | null } = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes',
  DISMISSED: 'dismissed',
  COMMENTED: null,
};

const reviewWords = (world: World): readonly Word[] =>
  world.reviews.flatMap((review) => {
    const says = saysOf[review.state];
    if (review.user === null || says === null) return [];
    return [{ id: review.id, login: lower(review.user), at: review.at, says, review }];
  });

/** Approvals by quoting what is judged now. */
const quotedWords = (view: View): readonly Word[] =>
  heard(view.world).flatMap((said) => {
    const { id, login, at, comment } = said;
    const isApproval = isQuotedNow(comment, view) && meansRole(said, view) !== null;
    return isApproval ? [{ id, login, at, says: 'approved' as const, review: null }] : [];
  });

/** May fill this role, if they said so and whatever they said. */
const mayFill = (login: string, role: string, view: View): boolean =>
  rolesNamed(view.asks).has(role) && isIn(login, role, view) && mayCount(login, view.world, view.makers);

export const mayCount = (login: string, world: World, makers: ReadonlySet<string>): boolean => {
  if (makers.has(login)) return false;
  return isBot(login) ? listedBots.includes(login) : mayWrite(login, world);
};

/** A person's last word; what was approved by quoting is taken back by nothing that approves too. */
export const lastWord = (login: string, view: View): Word | null => {
  const words = [...reviewWords(view.world), ...quotedWords(view)]
    .filter((word) => word.login === login)
    .toSorted((a, b) => a.at - b.at || a.id - b.id);
  const last = words.at(-1) ?? null;
  if (last === null || last.says !== 'approved') return last;
  const sinceOther = words.slice(words.findLastIndex(({ says }) => says !== 'approved') + 1);
  return sinceOther.findLast(({ review }) => review === null) ?? last;
};

export const everybody = ({ reviews, comments }: World): readonly string[] => [
  ...new Set([...reviews, ...comments].flatMap(({ user }) => (user === null ? [] : [lower(user)]))),
];

/** A digest is of all that was shown: any of it that is otherwise now makes it another. */
const isQuotedNow = ({ quoted }: Comment, view: View): boolean => {
  const { world, matter } = view;
  if (quoted === null || quoted.of !== matter || quoted.policy !== world.policy) return false;
  const now = treeOf(world);
  if (matter === 'rules') return changesOfRules(quoted.tree, quoted) === changesOfRules(now, world);
  const isSameBase = quoted.baseNote === world.baseNote;
  const isSamePolicy = left(quoted.tree, 'policy', quoted) === policyShown(view);
  return isSameBase && isSamePolicy && isSameModel(quoted.tree, now);
};

export const rolesNamed = ({ asked, choices }: Asks): ReadonlySet<string> =>
  new Set([asked, ...choices.flat()].flatMap((counts) => Object.keys(counts)));
