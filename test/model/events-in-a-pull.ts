import {
  aCommit,
  type Comment,
  type Commit,
  type Head,
  type Pull,
  type Quoted,
  type Review,
  type State,
  type Tree,
  type World,
} from './world.ts';

// What can happen to one pull request. An event names reviews and heads by their place, so that it means something wherever
// it stands in a sequence.

export type EventInPull =
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
  /** Several approve, each for themselves. */
  | { readonly kind: 'crowd'; readonly by: readonly string[] }
  | { readonly kind: 'moved on'; readonly review: number }
  | {
      readonly kind: 'dismiss';
      readonly review: number;
      readonly by: string | null;
      readonly isTold: boolean;
    }
  | { readonly kind: 'comment'; readonly by: string; readonly body: string }
  | { readonly kind: 'quote'; readonly of: Quoted['of']; readonly by: string; readonly role: string }
  | { readonly kind: 'edit'; readonly comment: number; readonly by: string }
  | { readonly kind: 'delete'; readonly comment: number }
  | { readonly kind: 'retarget' }
  | { readonly kind: 'draft' };

/** What the cards of one pull request say; of what it does not change there is none. */
export type Digests = { readonly [of in Quoted['of']]: string | null };

const ofPull = ({ number, model, version, heads, retargeted, draft, reviews, comments }: Pull): Pull => ({
  number,
  model,
  version,
  heads,
  retargeted,
  draft,
  reviews,
  comments,
});

/** What happens is done by somebody; the digest of the card is what is quoted. */
export const inPull = (event: EventInPull, world: World, digests: Digests | undefined): Pull => {
  const pull = ofPull(world);
  switch (event.kind) {
    case 'push':
      return { ...pull, heads: [...world.heads, pushed(event, world)] };
    case 'review':
      return { ...pull, reviews: [...world.reviews, reviewed(event, world)] };
    case 'crowd':
      return { ...pull, reviews: [...world.reviews, ...crowded(event, world)] };
    case 'moved on':
      return ofReview(event.review, pull, (review) => ({ ...review, head: world.heads.at(-1)?.name ?? '' }));
    case 'dismiss':
      return ofReview(event.review, pull, (review) => dismissed(event, review));
    case 'comment':
      return { ...pull, comments: [...world.comments, said(event, world, null)] };
    case 'quote':
      return { ...pull, comments: [...world.comments, ...quoted(event, world, digests?.[event.of] ?? null)] };
    case 'edit':
      return ofComment(event.comment, pull, (comment) => [{ ...comment, editedBy: event.by }]);
    case 'delete':
      return ofComment(event.comment, pull, () => []);
    case 'retarget':
      return { ...pull, retargeted: world.now };
    case 'draft':
      return { ...pull, draft: !world.draft };
  }
};

type Of<K extends EventInPull['kind']> = Extract<EventInPull, { kind: K }>;

const pushed = ({ tree, commit, by, isSeen, back }: Of<'push'>, { number, heads, now }: World): Head => {
  const last = heads.at(-1);
  const earlier = heads.at(-2);
  if (last === undefined) throw new Error('no head');
  const at = isSeen ? now : null;
  if (back === 'commit' && earlier !== undefined) return { ...earlier, at, pushedBy: by };
  const before =
    back === 'content' && earlier !== undefined ? { ...earlier.tree } : { ...last.tree, ...tree };
  return {
    name: `h${number}-${heads.length}`,
    at,
    pushedBy: by,
    commit: { ...aCommit, ...commit },
    tree: before,
  };
};

const nextId = ({ reviews, comments }: World): number =>
  Math.max(0, ...[...reviews, ...comments].map(({ id }) => id)) + 1;

const reviewed = ({ by, state, head }: Of<'review'>, world: World): Review => {
  const named = world.heads.at(-1 - (head % world.heads.length))?.name ?? '';
  return { id: nextId(world), user: by, state, head: named, at: world.now, dismissal: null };
};

const crowded = ({ by }: Of<'crowd'>, world: World): readonly Review[] =>
  by.map((user, index) => ({
    ...reviewed({ kind: 'review', by: user, state: 'APPROVED', head: 0 }, world),
    id: nextId(world) + index,
  }));

const ofReview = (place: number, pull: Pull, change: (review: Review) => Review): Pull => {
  const index = place % Math.max(1, pull.reviews.length);
  return { ...pull, reviews: pull.reviews.map((review, at) => (at === index ? change(review) : review)) };
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

const quoted = ({ of, by, role }: Of<'quote'>, world: World, digest: string | null): readonly Comment[] => {
  const tree = world.heads.at(-1)?.tree;
  if (tree === undefined || digest === null) return [];
  const { policy, owners, baseNote } = world;
  const body = `/assay approve ${role} ${digest}`;
  return [said({ by, body }, world, { of, tree, policy, owners, baseNote })];
};

const ofComment = (place: number, pull: Pull, change: (comment: Comment) => readonly Comment[]): Pull => {
  const index = place % Math.max(1, pull.comments.length);
  return {
    ...pull,
    comments: pull.comments.flatMap((comment, at) => (at === index ? change(comment) : [comment])),
  };
};
