import { sameLogin } from '../approvals/identity.ts';
import { inOrder } from '../approvals/in-order.ts';
import { isSilent } from '../approvals/reviews.ts';
import type { Head, Review } from '../snapshot.ts';
import { instant } from '../time.ts';

/** The head that somebody had before them when they reviewed. */
export type SeenHead =
  | { readonly kind: 'present' }
  | { readonly kind: 'earlier'; readonly name: string }
  | { readonly kind: 'unknown'; readonly because: string };

/**
 * GitHub may move a review's commit on to a later head: what a review says of its commit is believed only where
 * that head was seen by then (GitHub tells whole seconds). Otherwise it was the head that stood there at the time.
 */
export const seenHead = (review: Pick<Review, 'head' | 'at'>, heads: readonly Head[]): SeenHead => {
  const named = heads.filter(({ name }) => name === review.head);
  if (named.length === 0) return unknown('it names a commit that this pull request never had');
  const times = named.map(({ at }) => (at === null ? null : instant(at)));
  if (times.includes(null)) return unknown('nobody knows when that head was pushed');
  const given = instant(review.at);
  if (given === null) return unknown('nobody knows when it was given');
  if (times.some((time) => time !== null && time <= given)) return isLast(review.head, heads);
  const there = heads.findLastIndex(({ at }) => at !== null && (instant(at) ?? Infinity) <= given);
  const name = heads[there]?.name;
  if (name === undefined) return unknown('it was given before any head was seen');
  const between = heads.slice(
    there + 1,
    heads.findIndex((head) => head.name === review.head),
  );
  return between.some(({ at }) => at === null)
    ? unknown('nobody knows which head stood there at the time')
    : isLast(name, heads);
};

const isLast = (name: string, heads: readonly Head[]): SeenHead =>
  heads.at(-1)?.name === name ? { kind: 'present' } : { kind: 'earlier', name };

const unknown = (because: string): SeenHead => ({ kind: 'unknown', because });

/** The earlier heads that people's last word approves, the one approved last at the end. */
export const approvedEarlier = (reviews: readonly Review[], heads: readonly Head[]): readonly string[] => {
  const last = new Map(
    [...reviews]
      .sort(inOrder)
      .flatMap((review) =>
        review.user === null || isSilent(review) ? [] : [[sameLogin(review.user), review] as const],
      ),
  );
  const seen = [...last.values()]
    .filter(({ state }) => state === 'APPROVED')
    .map((review) => seenHead(review, heads));
  return [...new Set(seen.flatMap((one) => (one.kind === 'earlier' ? [one.name] : [])))];
};
