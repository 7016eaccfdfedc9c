import {
  aCommit,
  type Comment,
  type Commit,
  type Head,
  type Permission,
  type Review,
  type State,
  type Tree,
  type World,
} from './world.ts';

// What can happen to a pull request, and what comes of it. An event names reviews and heads by their place, so that it means
// something wherever it stands in a sequence.

export type Event =
  | { readonly kind: 'later'; readonly seconds: number }
  | {
      readonly kind: 'push';
      readonly tree: Partial<Tree>;
      readonly commit: Partial<Commit>;
      readonly by: string | null;
      readonly isSeen: boolean;
      /** Back to what an earlier head held, or to that very commit. */
      readonly back: 'no' | 'content' | 'commit';
    }
  | { readonly kind: 'review'; readonly by: string; readonly state: State; readonly head: number }
  | { readonly kind: 'moved on'; readonly review: number }
  | {
      readonly kind: 'dismiss';
      readonly review: number;
      readonly by: string | null;
      readonly isTold: boolean;
    }
  | { readonly kind: 'comment'; readonly by: string; readonly body: string }
  | { readonly kind: 'quote'; readonly by: string; readonly role: string }
  | { readonly kind: 'edit'; readonly comment: number; readonly by: string }
  | { readonly kind: 'delete'; readonly comment: number }
  | { readonly kind: 'team'; readonly leads: readonly string[] | null }
  | { readonly kind: 'permission'; readonly of: string; readonly is: Permission }
  | { readonly kind: 'gone'; readonly who: string }
  | { readonly kind: 'policy'; readonly name: string }
  | { readonly kind: 'base'; readonly note: string }
  | { readonly kind: 'retarget' }
  | { readonly kind: 'draft' };

/** What happens is done by somebody; the digest of the card is what is quoted. */
export const after = (event: Event, world: World, digest: string): World => {
  switch (event.kind) {
    case 'later':
      return { ...world, now: world.now + event.seconds };
    case 'push':
      return { ...world, heads: [...world.heads, pushed(event, world)] };
    case 'review':
      return reviewed(event, world);
    case 'moved on':
      return ofReview(event.review, world, (review) => ({ ...review, head: world.heads.at(-1)?.name ?? '' }));
    case 'dismiss':
      return ofReview(event.review, world, (review) => dismissed(event, review));
    case 'comment':
      return { ...world, comments: [...world.comments, said(event, world, null)] };
    case 'quote':
      return quoted(event, world, digest);
    case 'edit':
      return ofComment(event.comment, world, (comment) => [{ ...comment, editedBy: event.by }]);
    case 'delete':
      return ofComment(event.comment, world, () => []);
    case 'team':
      return { ...world, leads: event.leads };
    case 'permission':
      return { ...world, permissions: { ...world.permissions, [event.of]: event.is } };
    case 'gone':
      return gone(event.who, world);
    case 'policy':
      return event.name === world.policy
        ? world
        : { ...world, now: world.now + 1, policy: event.name, policySince: world.now };
    case 'base':
      return event.note === world.baseNote
        ? world
        : { ...world, baseNote: event.note, baseNoteSince: world.now };
    case 'retarget':
      return { ...world, retargeted: world.now };
    case 'draft':
      return { ...world, draft: !world.draft };
  }
};

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

const pushed = ({ tree, commit, by, isSeen, back }: Of<'push'>, { heads, now }: World): Head => {
  const last = heads.at(-1);
  const earlier = heads.at(-2);
  if (last === undefined) throw new Error('no head');
  const at = isSeen ? now : null;
  if (back === 'commit' && earlier !== undefined) return { ...earlier, at, pushedBy: by };
  const before = back === 'content' && earlier !== undefined ? earlier.tree : { ...last.tree, ...tree };
  return { name: `h${heads.length}`, at, pushedBy: by, commit: { ...aCommit, ...commit }, tree: before };
};

const nextId = ({ reviews, comments }: World): number =>
  Math.max(0, ...[...reviews, ...comments].map(({ id }) => id)) + 1;

const reviewed = ({ by, state, head }: Of<'review'>, world: World): World => {
  const named = world.heads.at(-1 - (head % world.heads.length))?.name ?? '';
  const review: Review = { id: nextId(world), user: by, state, head: named, at: world.now, dismissal: null };
  return { ...world, reviews: [...world.reviews, review] };
};

const ofReview = (place: number, world: World, change: (review: Review) => Review): World => {
  const index = place % Math.max(1, world.reviews.length);
  return { ...world, reviews: world.reviews.map((review, at) => (at === index ? change(review) : review)) };
};

const dismissed = ({ by, isTold }: Of<'dismiss'>, review: Review): Review => {
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') return review;
  return { ...review, state: 'DISMISSED', dismissal: isTold ? { was: review.state, by } : null };
};

const said = (
  { by, body }: { readonly by: string; readonly body: string },
  world: World,
  words: Comment['quoted'],
): Comment => ({ id: nextId(world), user: by, at: world.now, body, editedBy: null, quoted: words });

const quoted = ({ by, role }: Of<'quote'>, world: World, digest: string): World => {
  const tree = world.heads.at(-1)?.tree;
  if (tree === undefined) return world;
  const { policy, baseNote } = world;
  const body = `/assay approve ${role} ${digest}`;
  return { ...world, comments: [...world.comments, said({ by, body }, world, { tree, policy, baseNote })] };
};

const ofComment = (place: number, world: World, change: (comment: Comment) => readonly Comment[]): World => {
  const index = place % Math.max(1, world.comments.length);
  return {
    ...world,
    comments: world.comments.flatMap((comment, at) => (at === index ? change(comment) : [comment])),
  };
};

const gone = (who: string, world: World): World => {
  const isThem = (user: string | null): boolean => user?.toLowerCase() === who;
  return {
    ...world,
    reviews: world.reviews.map((review) => (isThem(review.user) ? { ...review, user: null } : review)),
    comments: world.comments.map((comment) => (isThem(comment.user) ? { ...comment, user: null } : comment)),
    leads: world.leads?.filter((login) => login !== who) ?? null,
  };
};
