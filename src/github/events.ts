import type { Dismissal } from '../domain/snapshot.ts';
import { loginOf } from './people.ts';
import type { RawDismissal, RawEvent, RawForcePush } from './queries/fragments.ts';

interface Events {
  readonly forced: readonly RawForcePush[];
  /** By the review's id. */
  readonly dismissals: ReadonlyMap<number, Dismissal>;
  /** When it was last turned to another base branch. */
  readonly turned: string | null;
}

const dismissalOf = ({ actor, previousReviewState: was }: RawDismissal): Dismissal => ({
  was: was === 'APPROVED' || was === 'CHANGES_REQUESTED' ? was : null,
  by: loginOf(actor),
});

/** What the timeline tells, in the order in which it happened. */
export const eventsOf = (items: readonly RawEvent[]): Events => {
  const forced: RawForcePush[] = [];
  const dismissals = new Map<number, Dismissal>();
  let turned: string | null = null;
  for (const item of items) {
    switch (item.__typename) {
      case 'HeadRefForcePushedEvent':
        forced.push(item);
        break;
      case 'ReviewDismissedEvent':
        dismissals.set(Number(item.review?.fullDatabaseId ?? 0), dismissalOf(item));
        break;
      case 'BaseRefChangedEvent':
      case 'AutomaticBaseChangeSucceededEvent':
        turned = item.createdAt;
    }
  }
  return { forced, dismissals, turned };
};
