import type { Review, Snapshot } from '../snapshot.ts';
import type { NotCounted, Veto } from '../verdict.ts';
import { sameLogin } from './identity.ts';
import { inOrder } from './in-order.ts';

/** A review, or an approval by a command that quotes the digest of what it approves. */
export interface Opinion extends Review {
  readonly isQuoted: boolean;
}

/** What each person last said. A comment says nothing; a dismissed review is an opinion taken back, and revives no older one. */
export interface Opinions {
  readonly latest: readonly Opinion[];
  readonly ghosts: readonly NotCounted[];
}

export const isSilent = ({ state }: Pick<Review, 'state'>): boolean =>
  state === 'COMMENTED' || state === 'PENDING';

export const opinionsOf = (reviews: readonly Review[], quoted: readonly Review[] = []): Opinions => {
  const latest = new Map<string, Opinion>();
  const ghosts: NotCounted[] = [];
  const all: readonly Opinion[] = [
    ...reviews.map((review) => ({ ...review, isQuoted: false })),
    ...quoted.map((review) => ({ ...review, isQuoted: true })),
  ];
  for (const opinion of [...all].sort(inOrder)) {
    if (isSilent(opinion)) continue;
    if (opinion.user === null) {
      if (opinion.state === 'APPROVED')
        ghosts.push({ user: 'ghost', because: 'ghost: the account of this review is gone' });
      continue;
    }
    const login = sameLogin(opinion.user);
    // Who approves again by a review takes back nothing of what they quoted.
    const isAgain = latest.get(login)?.isQuoted === true && opinion.state === 'APPROVED';
    if (!isAgain || opinion.isQuoted) latest.set(login, opinion);
  }
  return { latest: [...latest.values()], ghosts };
};

const mayWrite = new Set(['write', 'maintain', 'admin']);

export const permissionOf = (
  snapshot: Snapshot,
  login: string,
): { readonly isBot: boolean; readonly writes: boolean } => {
  const name = sameLogin(login);
  const user = Object.hasOwn(snapshot.users, name) ? snapshot.users[name] : undefined;
  return {
    isBot: user?.type === 'Bot' || login.endsWith('[bot]'),
    writes: user === undefined || mayWrite.has(user.permission),
  };
};

const mayVeto = ({ isBot, writes }: ReturnType<typeof permissionOf>): boolean => writes && !isBot;

interface Lifting {
  readonly snapshot: Snapshot;
  /** Who may lift a veto of somebody else. */
  readonly overriders: ReadonlySet<string>;
  readonly withdrawn: ReadonlyMap<string, string>;
}

/** Changes asked for hold until the one who asked, or the override role, lifts them, whatever is pushed meanwhile. */
export const vetoesOf = (opinions: Opinions, lifting: Lifting): readonly Veto[] =>
  opinions.latest.filter((opinion) => isVeto(opinion, lifting)).map(vetoOf);

export const isVeto = (opinion: Opinion, { snapshot, overriders, withdrawn }: Lifting): boolean => {
  const login = opinion.user ?? '';
  const isTakenBack = opinion.at <= (withdrawn.get(sameLogin(login)) ?? '');
  if (isTakenBack || !mayVeto(permissionOf(snapshot, login))) return false;
  return opinion.state === 'CHANGES_REQUESTED' || isDismissedByAnother(opinion, overriders);
};

/** Anybody who may write can dismiss a review at GitHub; who did, and what it said, is unknown when nobody tells. */
const isDismissedByAnother = (
  { state, user, dismissal }: Opinion,
  overriders: ReadonlySet<string>,
): boolean => {
  if (state !== 'DISMISSED' || dismissal === undefined || dismissal.was === 'APPROVED') return false;
  if (dismissal.by === null) return true;
  const by = sameLogin(dismissal.by);
  return by !== sameLogin(user ?? '') && !overriders.has(by);
};

const vetoOf = ({ user, at }: Opinion): Veto => ({ user: user ?? '', at, by: 'review' });
