import type { Chance } from '../../bench/chance.ts';
import { among, push, rulesOf } from './draws-in-a-pull.ts';
import type { Event } from './events.ts';
import { aCommit, type Commit, type World } from './world.ts';

// What takes back something that is there, by chance: without it sequences would seldom meet what they have to.

type Draw = () => Event;

const says = (by: string, body: string): Event => ({ kind: 'comment', by, body });

const somebodyOf = (chance: Chance, said: readonly { readonly user: string | null }[]): string =>
  among(chance, 'owen', ...said.flatMap(({ user }) => user ?? []));

const isPlain = (commit: Commit | undefined): boolean => JSON.stringify(commit) === JSON.stringify(aCommit);

/** What somebody only just did, and only one other thing would undo. */
const ofTheLast = (chance: Chance, { heads, reviews, comments }: World): readonly Draw[] => {
  const [head, review, comment] = [heads.at(-1), reviews.at(-1), comments.at(-1)];
  const by = among(chance, 'olga', 'mona', 'lea');
  return [
    ...(isPlain(head?.commit) ? [] : [() => push({ readme: 2 })]),
    ...(comment?.quoted?.of === 'rules' ? [() => push(rulesOf(chance))] : []),
    ...(comment?.body === '/assay hold'
      ? [() => says(among(chance, 'mona', 'mona', 'owen', 'dana'), `/assay unhold ${comment.user ?? ''}`)]
      : []),
    ...(review === undefined || review.head === head?.name
      ? []
      : [(): Event => ({ kind: 'moved on', review: reviews.length - 1 })]),
    ...(review?.state === 'CHANGES_REQUESTED'
      ? [(): Event => ({ kind: 'dismiss', review: reviews.length - 1, by, isTold: true })]
      : []),
  ];
};

const ofReviews = (chance: Chance, { reviews }: World): readonly Draw[] => {
  const reviewer = somebodyOf(chance, reviews);
  const [last, by] = [reviews.length - 1, among(chance, reviewer, 'olga')];
  if (last < 0) return [];
  return [
    () => says(reviewer, '/assay withdraw'),
    () => says(reviewer, '/assay hold'),
    () => ({ kind: 'permission', of: reviewer.toLowerCase(), is: 'read' }),
    () => ({ kind: 'gone', who: reviewer.toLowerCase() }),
    () => ({ kind: 'review', by: reviewer, state: 'CHANGES_REQUESTED', head: 0 }),
    () => ({ kind: 'dismiss', review: last, by, isTold: true }),
    () => ({ kind: 'moved on', review: last }),
    () => ({ kind: 'retarget' }),
    () => ({ kind: 'team', leads: null }),
    () => push({ note: 'b' }),
    () => push({ isMoved: true }),
    ...madeBy(reviewer),
  ];
};

const madeBy = (login: string): readonly Draw[] => [
  () => push({ readme: 1 }, { author: login, mail: null }),
  () => push({ readme: 1 }, { committer: login }),
  () => push({ readme: 1 }, { suggestionBy: login }),
  () => push({ readme: 1 }, { coAuthor: `Somebody <7+${login}@users.noreply.github.com>` }),
  () => push({ trainedBy: login }),
  () => push({ readme: 1 }, {}, login),
];

const ofComments = (chance: Chance, { comments }: World): readonly Draw[] => {
  const speaker = somebodyOf(chance, comments);
  const other = among(chance, speaker, 'lea', 'owen', 'rita');
  if (comments.length === 0) return [];
  return [
    () => says(among(chance, 'mona', 'rita', 'owen', 'dana'), `/assay unhold ${speaker}`),
    () => says(other, '/assay unwaive floor'),
    () => says(other, '/assay unwaive all'),
    () => says(speaker, '/assay withdraw'),
    () => ({ kind: 'edit', comment: comments.length - 1, by: speaker }),
    () => ({ kind: 'permission', of: speaker.toLowerCase(), is: 'read' }),
    () => push({ auc: among(chance, '0.85', '0.80') }),
    () => ({ kind: 'later', seconds: 2 * 86_400 }),
  ];
};

/** null: nothing is there yet. */
export const spoiling = (chance: Chance, world: World): Event | null => {
  const last = chance.uniform() < 0.5 ? ofTheLast(chance, world) : [];
  const any = [...ofReviews(chance, world), ...ofComments(chance, world)];
  const [first, ...others] = last.length > 0 ? last : any;
  return first === undefined ? null : among(chance, first, ...others)();
};
