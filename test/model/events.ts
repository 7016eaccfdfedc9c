import { type Digests, type EventInPull, inPull } from './events-in-a-pull.ts';
import { type Member, type Permission, type Town, worldOf } from './world.ts';

// What can happen to pull requests and to what they stand on, and what comes of it.

type EventOnGround =
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'team'; readonly leads: readonly string[] | null }
  | { readonly kind: 'permission'; readonly of: string; readonly is: Permission }
  | { readonly kind: 'gone'; readonly who: string }
  | { readonly kind: 'policy'; readonly name: string }
  | { readonly kind: 'owners'; readonly name: string }
  | { readonly kind: 'base'; readonly note: string }
  /** The queue takes these, each at the head so many before its last. */
  | { readonly kind: 'queue'; readonly takes: readonly Take[] }
  | { readonly kind: 'unqueue' };

export type Event = EventInPull | EventOnGround;

interface Take {
  readonly pull: number;
  readonly before: number;
  readonly isKnown: boolean;
}

/** Which pull request it happens to, where it happens to any. */
export interface Happening {
  readonly on: number | 'all';
  readonly event: Event;
  /** How long after what happened before. */
  readonly seconds: number;
}

const onGround: ReadonlySet<string> = new Set<EventOnGround['kind']>([
  'later',
  'team',
  'permission',
  'gone',
  'policy',
  'owners',
  'base',
  'queue',
  'unqueue',
]);

const isOnGround = (event: Event): event is EventOnGround => onGround.has(event.kind);

export const after = ({ on, event, seconds }: Happening, before: Town, digests: readonly Digests[]): Town => {
  const town = { ...before, now: before.now + seconds };
  if (isOnGround(event)) return afterOnGround(event, town);
  const pulls = town.pulls.map((pull, index) =>
    on === 'all' || on === index ? inPull(event, worldOf(town, index), digests[index]) : pull,
  );
  return { ...town, pulls };
};

const afterOnGround = (event: EventOnGround, town: Town): Town => {
  switch (event.kind) {
    case 'later':
      return { ...town, now: town.now + event.seconds };
    case 'team':
      return { ...town, leads: event.leads };
    case 'permission':
      return { ...town, permissions: { ...town.permissions, [event.of]: event.is } };
    case 'gone':
      return gone(event.who, town);
    case 'policy':
      return event.name === town.policy
        ? town
        : { ...town, now: town.now + 1, policy: event.name, policySince: town.now };
    case 'owners':
      return event.name === town.owners ? town : { ...town, owners: event.name, ownersSince: town.now };
    case 'base':
      return event.note === town.baseNote ? town : { ...town, baseNote: event.note, baseNoteSince: town.now };
    case 'queue':
      return { ...town, queue: event.takes.map((take) => taken(take, town)) };
    case 'unqueue':
      return { ...town, queue: null };
  }
};

const taken = ({ pull, before, isKnown }: Take, town: Town): Member => {
  const heads = town.pulls[pull]?.heads ?? [];
  const tree = heads[Math.max(0, heads.length - 1 - before)]?.tree;
  if (tree === undefined) throw new Error(`no pull request at ${pull}`);
  return { pull, isKnown, tree };
};

const gone = (who: string, town: Town): Town => {
  const without = <T extends { readonly user: string | null }>(all: readonly T[]): readonly T[] =>
    all.map((one) => (one.user?.toLowerCase() === who ? { ...one, user: null } : one));
  return {
    ...town,
    pulls: town.pulls.map((pull) => ({
      ...pull,
      reviews: without(pull.reviews),
      comments: without(pull.comments),
    })),
    leads: town.leads?.filter((login) => login !== who) ?? null,
  };
};
