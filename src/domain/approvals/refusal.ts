import { baseMoved } from '../binding/base-moved.ts';
import { type Binding, shortDigest } from '../binding/binding.ts';
import type { Carry } from '../binding/carry.ts';
import { seenHead } from '../binding/seen-head.ts';
import { shortCommit } from '../commit-name.ts';
import type { Snapshot } from '../snapshot.ts';
import { instant, microseconds } from '../time.ts';
import { sameLogin } from './identity.ts';
import type { Makers } from './makers.ts';
import type { Matter } from './matter.ts';
import { type Opinion, permissionOf } from './reviews.ts';

/** What an approval has to stand against. */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly change: Matter;
  readonly makers: Makers;
  readonly binding: Binding;
  /** Files at base that it rests on beside the manifest. */
  readonly restsOn: readonly string[];
  readonly expireAfter: string | null;
  readonly mustQuote: boolean;
  /** Whether an approval of an earlier head carries over to the present one. */
  readonly carry: (head: string) => Carry;
}

/** Why this person can approve nothing of this change, whatever they say; null: they can. */
export const barredFrom = (login: string, { snapshot, makers }: Standing): string | null => {
  const { isBot, writes } = permissionOf(snapshot, login);
  const made = makers.banned.get(sameLogin(login));
  // GitHub tells no permission of a program; one that the policy lists may do what its roles say.
  if (isBot) return makers.bots.has(sameLogin(login)) ? (made ?? null) : 'bot: a program cannot approve';
  if (made !== undefined) return made;
  return writes ? null : 'no_permission: may not write to this repository';
};

/** Why what was approved is no longer what is to be approved; null: it still is. */
export const lapsed = (opinion: Opinion, standing: Standing): string | null => {
  // The digest that they quoted is the present one: there is nothing that could have changed since.
  if (opinion.isQuoted) return null;
  const { mustQuote, binding } = standing;
  if (mustQuote)
    return `stale: the policy counts an approval that quotes the card: /assay approve ROLE ${shortDigest(binding)}`;
  return staleHead(opinion, standing) ?? staleBase(opinion, standing);
};

const staleHead = (opinion: Opinion, { snapshot, binding, carry: carryOf }: Standing): string | null => {
  const seen = seenHead(opinion, snapshot.heads);
  if (seen.kind === 'present') return null;
  const quote = `approve again, or comment /assay approve ROLE ${shortDigest(binding)}`;
  if (seen.kind === 'unknown')
    return `stale: approved ${shortCommit(opinion.head)}, and ${seen.because}: ${quote}`;
  const carry = carryOf(seen.name);
  if (carry.kind === 'same') return null;
  const approved = `stale: approved ${shortCommit(seen.name)}`;
  return carry.kind === 'unknown'
    ? `${approved}, and nobody knows what that head held: ${quote}`
    : `${approved}; since then ${carry.what.join(', ')} changed`;
};

const staleBase = ({ at }: Opinion, standing: Standing): string | null => {
  const moved = baseMoved(at, standing);
  if (moved === null) return null;
  return moved.kind === 'turned'
    ? `stale: approved before the pull request was turned to ${moved.to}`
    : `stale: approved on ${at}; on ${moved.at} ${moved.path} changed on ${standing.snapshot.pull.base}`;
};

export const expiryOf = (opinion: Opinion, expireAfter: string | null): number | null => {
  const [at, lasts] = [instant(opinion.at), expireAfter === null ? null : microseconds(expireAfter)];
  return at === null || lasts === null ? null : at + lasts.toNumber() / 1000;
};

export const isExpired = (opinion: Opinion, { snapshot, expireAfter }: Standing): boolean => {
  const [expiry, time] = [expiryOf(opinion, expireAfter), instant(snapshot.now)];
  return expiry !== null && time !== null && time >= expiry;
};
