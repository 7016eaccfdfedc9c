import type { Review, Snapshot } from '../snapshot.ts';
import type { NotCounted, Veto } from '../verdict.ts';
import { sameLogin } from './identity.ts';

/** What each person last said. A comment says nothing; a dismissed review is an opinion taken back, and revives no older one. */
export interface Opinions {
  readonly latest: readonly Review[];
  readonly ghosts: readonly NotCounted[];
}

export const opinionsOf = (reviews: readonly Review[]): Opinions => {
  const latest = new Map<string, Review>();
  const ghosts: NotCounted[] = [];
  const ordered = [...reviews].sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
  for (const review of ordered) {
    if (review.state === 'COMMENTED' || review.state === 'PENDING') continue;
    if (review.user === null) {
      if (review.state === 'APPROVED')
        ghosts.push({ user: 'ghost', because: 'ghost: the account of this review is gone' });
      continue;
    }
    latest.set(sameLogin(review.user), review);
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

export const mayVeto = ({ isBot, writes }: ReturnType<typeof permissionOf>): boolean => writes && !isBot;

/** Changes asked for hold until the one who asked lifts them, whatever is pushed meanwhile. */
export const vetoesOf = (opinions: Opinions, snapshot: Snapshot): readonly Veto[] =>
  opinions.latest
    .filter(
      ({ state, user }) =>
        state === 'CHANGES_REQUESTED' && user !== null && mayVeto(permissionOf(snapshot, user)),
    )
    .map(({ user, at }) => ({ user: user ?? '', at, by: 'review' }));
